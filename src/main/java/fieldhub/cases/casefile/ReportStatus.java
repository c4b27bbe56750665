package fieldhub.cases.casefile;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.security.ApiCaller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** A workshop reports how a case stands (contract serviceorderhub 6, {@code case/status}). */
@Stateless
public class ReportStatus {

  @Inject private CaseStore store;
  @Inject private CaseStatusStore statuses;
  @Inject private StatusMappingStore mappings;
  @Inject private CaseStatuses taken;
  @Inject private Clock clock;

  /**
   * Adds a status; the one that the case has already is not added again.
   *
   * @param key the workshop's own key, lower case
   * @param declaredAt when it came about, now if nobody says
   * @return the status as it is stored, now or before
   * @throws ProblemException NOT_FOUND when the case is not the caller's
   */
  public CaseStatus report(ApiCaller caller, UUID guid, String key, Optional<Instant> declaredAt) {
    CaseFile locked =
        store
            .lock(guid)
            .filter(it -> caller.owns(it.partnerId(), it.providerId()))
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "Not found"));
    if (key.equals(locked.providerStatus())) {
      Optional<CaseStatus> before = statuses.reported(locked.id(), key);
      if (before.isPresent()) {
        return before.get();
      }
    }
    // Milliseconds: what the wire shows, and so the same in the answer and in the database.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    // Another node's clock may be ahead; what is reported later is later all the same.
    Instant at = store.statusAt(locked.id()).filter(now::isBefore).orElse(now);
    Optional<StatusMapping> mapping = mappings.find(locked.partnerId(), locked.providerId(), key);
    String seen = mapping.isPresent() ? mapping.get().partnerKey() : key;
    CaseStatus status =
        new CaseStatus(
            statuses.nextId(),
            seen,
            key,
            null,
            locked.providerStatus(),
            at,
            at,
            declaredAt.orElse(now));
    taken.take(locked, StatusOrigin.HUB, status);
    return status;
  }
}
