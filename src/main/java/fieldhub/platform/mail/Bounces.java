package fieldhub.platform.mail;

import fieldhub.platform.alert.Alerts;
import fieldhub.platform.outbox.Outbox;
import fieldhub.platform.outbox.OutboxMessage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Records what came back of our mails. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Bounces {

  /** A mail that its receiver does not have; settled by the next mail there that is taken. */
  static final String ALERT = "mail.bounced";

  @Inject private Outbox outbox;
  @Inject private Alerts alerts;
  @Inject private Event<MailBounced> bounced;

  /** Records a report at its mail, in its journey and, if it failed, as an alert; once. */
  public void record(Bounce bounce) {
    String event = bounce.failed() ? "mail.bounced" : "mail.delayed";
    outbox
        .remark(bounce.message(), Mail.KIND, event, bounce.text())
        .ifPresent(
            mail -> {
              if (bounce.failed()) {
                alerts.raise(ALERT, mail.destination(), alert(mail, bounce));
              }
              bounced.fire(new MailBounced(mail, bounce));
            });
  }

  private static String alert(OutboxMessage mail, Bounce bounce) {
    return "The mail about %s came back (%s). It is kept in the outbox as %s. Find the right address and have it sent there."
        .formatted(mail.key().value(), bounce.text(), mail.id());
  }
}
