package fieldhub.servicemobility.export;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.servicemobility.webhook.WebhookType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What operators see of the gap radar and how they have a gap filled now. */
@Stateless
@PermitAll
public class ExportPositions {
  @Inject private ExportPositionStore store;
  @Inject private ExportSettings settings;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** All nine types by name, also those of which nothing came yet. */
  public List<ExportPosition> all() {
    Map<String, ExportPosition> stored =
        store.all().stream().collect(Collectors.toMap(ExportPosition::type, Function.identity()));
    return Arrays.stream(WebhookType.values())
        .map(WebhookType::wireName)
        .sorted()
        .map(type -> stored.getOrDefault(type, ExportPosition.none(type)))
        .toList();
  }

  /** Whether this type is fetched from the Export API at all. */
  public boolean isFetched(String type) {
    return settings.isConfigured()
        && WebhookType.ofEnvelope(type).map(settings.names()::containsKey).orElse(false);
  }

  /**
   * Has a type fetched within seconds, whatever it waits for.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND for another type, CONFLICT if it is not fetched at all
   */
  public ExportPosition fetchNow(String type, String reason, String by) {
    mustExist(type);
    if (!isFetched(type)) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          settings.isConfigured()
              ? "fieldhub.servicemobility.export.types does not name it"
              : "there is no Export API: fieldhub.servicemobility.export.base-url is not set");
    }
    store.fetchAt(type, clock.instant());
    audit.record(by, "export.fetch", "export-position", type, reason);
    return store.find(type);
  }

  /**
   * Has fetching of a type go on behind a position, also before it ever began or is configured.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND for another type
   */
  public ExportPosition setCursor(String type, String rowver, String reason, String by) {
    mustExist(type);
    String before = store.find(type).start();
    store.startAt(type, rowver);
    audit.record(
        by, "export.cursor", "export-position", type, before + " to " + rowver + ": " + reason);
    return store.find(type);
  }

  private static void mustExist(String type) {
    if (Arrays.stream(WebhookType.values()).noneMatch(it -> it.wireName().equals(type))) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such type");
    }
  }
}
