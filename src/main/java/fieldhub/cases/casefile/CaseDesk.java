package fieldhub.cases.casefile;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What operators see of all cases, and which work they tie to them. */
@Stateless
public class CaseDesk {

  private static final String OBJECT = "case";

  @Inject private CaseStore store;
  @Inject private CaseLinkStore links;
  @Inject private Audit audit;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /** Cases that match, newest first, from behind the given one on. */
  public List<CaseFile> list(CaseFilter filter, Optional<Long> before, int limit) {
    return store.list(filter, before, limit);
  }

  /**
   * A case by its public id.
   *
   * @throws ProblemException NOT_FOUND when there is none
   */
  public CaseFile get(UUID guid) {
    return store
        .find(guid)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such case"));
  }

  /** What is about a case. */
  public List<CaseLink> links(long caseId) {
    return links.ofCase(caseId);
  }

  /**
   * Ties a work order, parts order or assessment to a case; what the hub does for it from now on is
   * logged there.
   *
   * @throws ProblemException NOT_FOUND when there is no such case, CONFLICT when it is tied to
   *     another one
   */
  public CaseFile link(UUID guid, JourneyKey key, String operator, String reason) {
    CaseFile found = get(guid);
    if (!links.add(new CaseLink(key, found.id(), operator, clock.instant()))
        && links.find(key).filter(it -> it.caseId() == found.id()).isEmpty()) {
      throw new ProblemException(
          ProblemType.CONFLICT, "it is tied to another case; take that link out first");
    }
    changed(found, key, "linked", operator, reason);
    return found;
  }

  /**
   * Takes a link out.
   *
   * @throws ProblemException NOT_FOUND when there is none
   */
  public CaseFile unlink(UUID guid, JourneyKey key, String operator, String reason) {
    CaseFile found = get(guid);
    if (!links.remove(key, found.id())) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such link");
    }
    changed(found, key, "unlinked", operator, reason);
    return found;
  }

  private void changed(
      CaseFile found, JourneyKey key, String what, String operator, String reason) {
    Set<JourneyKey> keys = new HashSet<>(found.journeyKeys());
    keys.add(key);
    String summary = key.kind() + " " + key.value() + " " + what + " by an operator";
    journey.record("case." + what, found.guid().toString(), summary, keys);
    audit.record(
        operator,
        "case." + what,
        OBJECT,
        found.guid().toString(),
        key.kind() + " " + key.value() + ": " + reason);
  }
}
