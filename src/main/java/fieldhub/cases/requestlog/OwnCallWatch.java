package fieldhub.cases.requestlog;

import fieldhub.cases.casefile.CaseBooked;
import fieldhub.cases.casefile.CaseStatusAdded;
import fieldhub.platform.outbox.Attempted;
import fieldhub.platform.outbox.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings what happens elsewhere in the hub into the log of the case, in the same transaction. */
@ApplicationScoped
class OwnCallWatch {

  /** What an outbox's kind is called in the log (contract serviceorderhub 5.1 and 5.3). */
  private static final Map<String, String> TYPES =
      Map.of("mail", "completedEmail", "supplier-order", OwnCall.SUPPLIER_ORDER);

  @Inject private CaseCalls calls;
  @Inject private LogRequest log;
  @Inject private EntryRules rules;
  @Inject private CaseLogStore logs;

  /** An attempt to deliver something; the log's own posts are no calls for a case. */
  void attempted(@Observes Attempted attempt) {
    if (attempt.message().kind().equals(LogEntry.OUTBOX_KIND)
        || attempt.delivery().outcome() == Outcome.WITHDRAWN) {
      return;
    }
    String type = TYPES.getOrDefault(attempt.message().kind(), attempt.message().kind());
    calls.record(OwnCall.of(attempt, type, List.of(attempt.message().key())));
  }

  /** A booking that carries a tracking id is an entry of its own (contract serviceorderhub 3.6). */
  void booked(@Observes CaseBooked booking) {
    logs.touch(booking.caseFile().id(), booking.caseFile().guid());
    booking
        .trackingId()
        .ifPresent(
            trackingId ->
                log.store(
                    booking.caller(), booking.caseFile(), rules.kept(entry(booking, trackingId))));
  }

  /** InfoCare tells of the case: others may have logged something there too. */
  void statusAdded(@Observes CaseStatusAdded added) {
    logs.touch(added.caseFile().id(), added.caseFile().guid());
  }

  private static LogEntry entry(CaseBooked booking, String trackingId) {
    return LogEntry.of(
        "caseCreated",
        LogEntry.SUCCESS,
        booking.caseFile().id(),
        trackingId,
        Optional.of(booking.request().toString()),
        Optional.of("{\"guid\":\"" + booking.caseFile().guid() + "\"}"));
  }
}
