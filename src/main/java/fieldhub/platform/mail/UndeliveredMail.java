package fieldhub.platform.mail;

import fieldhub.platform.alert.Alerts;
import fieldhub.platform.outbox.Attempted;
import fieldhub.platform.outbox.OperatorActed;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.OutboxState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Says of mails that will not arrive by themselves that a person must look. */
@ApplicationScoped
public class UndeliveredMail {

  /** Refused or given up; settled by the next mail to the same address that is taken. */
  static final String REFUSED = "mail.refused";

  /**
   * Perhaps delivered; settled when an operator discards it, or has it sent again and it is taken.
   */
  static final String UNKNOWN = "mail.unknown";

  @Inject private Alerts alerts;

  /** In the transaction that writes the attempt. */
  public void attempted(@Observes Attempted attempt) {
    OutboxMessage mail = attempt.message();
    if (!mail.kind().equals(Mail.KIND)) {
      return;
    }
    switch (attempt.state()) {
      case SENT -> {
        alerts.settle(REFUSED, mail.destination());
        alerts.settle(Bounces.ALERT, mail.destination());
        alerts.settle(UNKNOWN, mail.id().toString());
      }
      case REFUSED, PARKED ->
          alerts.raise(REFUSED, mail.destination(), text(attempt, "Find out why, then send it"));
      case UNKNOWN ->
          alerts.raise(
              UNKNOWN,
              mail.id().toString(),
              text(
                  attempt,
                  "It is never sent again by itself. Ask the receiver, then discard it or send it"));
      default -> {
        // It goes on by itself.
      }
    }
  }

  /** In the transaction that takes it out: somebody has looked. */
  public void acted(@Observes OperatorActed act) {
    if (act.message().kind().equals(Mail.KIND) && act.state() == OutboxState.DISCARDED) {
      alerts.settle(UNKNOWN, act.message().id().toString());
    }
  }

  private static String text(Attempted attempt, String whatToDo) {
    OutboxMessage mail = attempt.message();
    return "The mail about %s to %s is %s: %s. It is kept in the outbox as %s. %s again there."
        .formatted(
            mail.key().value(),
            mail.destination(),
            attempt.state(),
            attempt.delivery().detail(),
            mail.id(),
            whatToDo);
  }
}
