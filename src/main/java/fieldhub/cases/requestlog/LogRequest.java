package fieldhub.cases.requestlog;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.Cases;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.security.ApiCaller;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Stores what a partner or provider called for a case (contract serviceorderhub 5.3). */
@Stateless
public class LogRequest {

  @Inject private Cases cases;
  @Inject private EntryRules rules;
  @Inject private ExternalRequestStore requests;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * Stores an entry, without credentials and not longer than is kept.
   *
   * @return the entry; the first one when the caller has logged this type with this tracking id for
   *     this case before
   * @throws fieldhub.platform.http.ProblemException NOT_FOUND when the caller has no such case
   */
  public ExternalRequest log(ApiCaller caller, long caseId, LogEntry entry) {
    CaseFile caseFile = cases.ofCaller(caller, caseId);
    return store(caller.user(), caseFile, entry);
  }

  /** The same for a case that is known to be the owner's. */
  public ExternalRequest store(String owner, CaseFile caseFile, LogEntry entry) {
    Optional<String> key =
        entry.trackingId().map(id -> TrackingKey.of(caseFile.id(), entry.type(), id));
    LogEntry kept = rules.kept(entry);
    Optional<ExternalRequest> stored =
        requests.insert(
            caseFile.id(), Origin.PARTNER, owner, key.orElse(null), kept, clock.instant());
    if (stored.isEmpty()) {
      return requests.tracked(owner, kept.type(), key.orElseThrow()).orElseThrow();
    }
    cases.touch(caseFile);
    journey.record(
        "case.request-logged",
        Long.toString(stored.get().id()),
        kept.type() + ", " + kept.status() + ", by " + owner,
        caseFile.journeyKeys());
    return stored.get();
  }
}
