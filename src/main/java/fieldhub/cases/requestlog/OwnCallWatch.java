package fieldhub.cases.requestlog;

import fieldhub.cases.casefile.CaseBooked;
import fieldhub.cases.casefile.CaseStatusAdded;
import fieldhub.cases.casefile.CaseTouched;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.mail.Mail;
import fieldhub.platform.outbox.Attempted;
import fieldhub.platform.outbox.OutboxMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings what happens elsewhere in the hub into the log of the case, in the same transaction. */
@ApplicationScoped
class OwnCallWatch {

  private static final Set<String> NOT_HERE = Set.of(LogEntry.OUTBOX_KIND, "supplier-order");

  @Inject private CaseCalls calls;
  @Inject private LogRequest log;
  @Inject private CaseLogStore logs;

  /**
   * An attempt to deliver something; the log's own posts are no calls for a case, and of orders the
   * suppliers' adapter tells, which knows more keys.
   */
  void attempted(@Observes Attempted attempt) {
    if (NOT_HERE.contains(attempt.message().kind()) || !attempt.delivery().called()) {
      return;
    }
    calls.record(OwnCall.of(attempt, type(attempt.message()), List.of(attempt.message().key())));
  }

  /** A case's own mail is the completed e-mail; others, such as an order by mail, are not. */
  static String type(OutboxMessage message) {
    boolean completed = message.kind().equals(Mail.KIND) && message.key().kind() == KeyKind.CASE;
    return completed ? OwnCall.COMPLETED_EMAIL : message.kind();
  }

  /** A booking that carries a tracking id is an entry of its own (contract serviceorderhub 3.6). */
  void booked(@Observes CaseBooked booking) {
    logs.touch(booking.caseFile().id(), booking.caseFile().guid());
    booking
        .trackingId()
        .ifPresent(
            trackingId ->
                log.store(booking.caller(), booking.caseFile(), entry(booking, trackingId)));
  }

  /** InfoCare tells of the case: others may have logged something there too. */
  void statusAdded(@Observes CaseStatusAdded added) {
    logs.touch(added.caseFile().id(), added.caseFile().guid());
  }

  /** Whatever else happened to the case: its entries at InfoCare's hub are looked at again. */
  void touched(@Observes CaseTouched it) {
    logs.touch(it.caseId(), it.guid());
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
