package fieldhub.cases.casefile;

import fieldhub.platform.journey.Journey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What statuses cases get. Joins the caller's transaction. */
@ApplicationScoped
public class CaseStatuses {

  @Inject private CaseStatusStore store;
  @Inject private CaseStore cases;
  @Inject private Journey journey;
  @Inject private Event<CaseStatusAdded> added;
  @Inject private Clock clock;

  /** The statuses of a case, oldest first. */
  public List<CaseStatus> ofCase(long caseId) {
    return store.ofCase(caseId);
  }

  /**
   * Takes a status; the same one again only adds which one it followed, when that was not known.
   * The latest by the time of its creation is the case's, whatever the order of arrival.
   *
   * @param locked the case, held by this transaction
   */
  public void take(CaseFile locked, StatusOrigin origin, CaseStatus status) {
    if (!store.add(locked.id(), origin, status)) {
      if (status.prevKey() != null) {
        store.prevKey(status.id(), status.prevKey());
      }
      return;
    }
    Instant now = clock.instant();
    if (status.providerKey() != null) {
      cases.providerStatus(locked.id(), status.providerKey(), now);
    }
    if (status.key() != null) {
      cases.partnerStatus(locked.id(), status.key(), status.createdAt(), now);
    }
    journey.record(
        "case.status",
        Long.toString(status.id()),
        "status "
            + (status.providerKey() == null ? status.key() : status.providerKey())
            + (status.key() == null
                ? ", hidden from the partner"
                : ", for the partner " + status.key()),
        locked.journeyKeys());
    added.fire(new CaseStatusAdded(cases.find(locked.guid()).orElseThrow(), status));
  }
}
