package fieldhub.platform.mail;

import fieldhub.platform.http.Json;
import fieldhub.platform.outbox.CallTrace;
import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.OutboxSender;
import fieldhub.platform.outbox.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Hands queued mails to the organisation's mail server, one connection a mail. */
@ApplicationScoped
public class MailSender implements OutboxSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

  /** A connection may be tried again at once: nothing of the mail was said yet. */
  private static final int CONNECTIONS = 3;

  /** From then on none is tried again: a call may take only so long (see MailSettings). */
  private static final Duration CONNECTING = Duration.ofSeconds(20);

  private static final Duration BETWEEN_CONNECTIONS = Duration.ofSeconds(1);

  private final MailSettings settings;
  private final Json json;
  private final Clock clock;

  /** For the client proxy only. */
  protected MailSender() {
    this(null, null, null);
  }

  @Inject
  public MailSender(MailSettings settings, Json json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Mail.KIND;
  }

  @Override
  public Delivery send(OutboxMessage message) {
    Session session = Session.getInstance(settings.session());
    MailText text = json.read(message.body(), MailText.class);
    String id = MailId.of(message.id(), settings.from());
    OutgoingMail mail;
    try {
      mail = new OutgoingMail(session, id, text);
      address(mail, message.destination());
    } catch (MessagingException e) {
      return Delivery.notCalled(Outcome.REFUSED, "not a mail that can be sent: " + e.getMessage());
    }
    Transport transport;
    try {
      transport = session.getTransport();
    } catch (MessagingException e) {
      return Delivery.notCalled(Outcome.FAILED, "no mail transport: " + e.getMessage());
    }
    try {
      Delivery delivery = deliver(transport, mail);
      // The text itself is in the outbox; a log of calls tells which mail it was.
      String said =
          "To: %s\nSubject: %s\nMessage-ID: %s"
              .formatted(message.destination(), text.subject(), id);
      return delivery.with(new CallTrace(null, said, delivery.detail()));
    } finally {
      close(transport);
    }
  }

  /** A mail that was accepted stays accepted, however the connection ends. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "The mail server's connection did not end well", e);
    }
  }

  private Delivery deliver(Transport transport, OutgoingMail mail) {
    try {
      connect(transport);
    } catch (MessagingException e) {
      return new Delivery(Outcome.FAILED, "no connection to the mail server: " + e.getMessage());
    }
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Delivery(Outcome.SUCCEEDED, "accepted by the mail server");
    } catch (MessagingException e) {
      Outcome outcome = SmtpFailure.outcome(e, mail.isHandedOver());
      String when =
          outcome == Outcome.UNKNOWN
              ? "no answer of the mail server after the whole mail: "
              : "mail server: ";
      return new Delivery(outcome, when + SmtpFailure.words(e));
    }
  }

  private void connect(Transport transport) throws MessagingException {
    Instant end = clock.instant().plus(CONNECTING);
    for (int connection = 1; ; connection++) {
      try {
        transport.connect(settings.user().orElse(null), settings.password().orElse(null));
        return;
      } catch (MessagingException e) {
        if (connection == CONNECTIONS
            || !clock.instant().isBefore(end)
            || Thread.currentThread().isInterrupted()) {
          throw e;
        }
        LockSupport.parkNanos(BETWEEN_CONNECTIONS.toNanos());
      }
    }
  }

  private void address(OutgoingMail mail, String recipient) throws MessagingException {
    mail.setFrom(new InternetAddress(settings.from()));
    mail.setRecipient(Message.RecipientType.TO, recipient(recipient));
    mail.setSentDate(Date.from(clock.instant()));
    mail.saveChanges();
  }

  private static InternetAddress recipient(String address) throws AddressException {
    InternetAddress recipient = new InternetAddress(address);
    recipient.validate();
    return recipient;
  }
}
