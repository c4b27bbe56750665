package fieldhub.cases.casefile;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/**
 * Which case something that the hub did is about, by its business keys. Joins the caller's
 * transaction.
 */
@ApplicationScoped
public class CaseLinks {

  private final CaseLinkStore store;
  private final Cases cases;

  @Inject
  public CaseLinks(CaseLinkStore store, Cases cases) {
    this.store = store;
    this.cases = cases;
  }

  /** For the container's proxy. */
  protected CaseLinks() {
    this(null, null);
  }

  /**
   * The case that the keys lead to: named by its public id or its number, else by a work order,
   * parts order or assessment that is linked to it. Of several the first.
   */
  public Optional<CaseFile> caseOf(Collection<JourneyKey> keys) {
    return keys.stream()
        .filter(it -> it.kind() == KeyKind.CASE)
        .map(it -> named(it.value()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> linked(keys));
  }

  private Optional<CaseFile> linked(Collection<JourneyKey> keys) {
    return keys.stream()
        .filter(it -> CaseLink.KINDS.contains(it.kind()))
        .map(store::find)
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(it -> cases.findById(it.caseId()));
  }

  private Optional<CaseFile> named(String value) {
    if (value.matches("[1-9][0-9]{0,17}")) {
      return cases.findById(Long.parseLong(value));
    }
    return value.length() == 36 && value.matches("[0-9a-fA-F-]{36}")
        ? uuid(value).flatMap(cases::find)
        : Optional.empty();
  }

  private static Optional<UUID> uuid(String value) {
    try {
      return Optional.of(UUID.fromString(value));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }
}
