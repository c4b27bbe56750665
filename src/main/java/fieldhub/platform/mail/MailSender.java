package fieldhub.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import fieldhub.platform.http.Json;
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
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hands queued mails to the organisation's mail server, one connection a mail. */
@ApplicationScoped
public class MailSender implements OutboxSender {

  private static final Logger LOG = Logger.getLogger(MailSender.class.getName());

  /** The server's words begin with its reply code; the API has no other way to it. */
  private static final Pattern REPLY_CODE = Pattern.compile("^\\s*([45])\\d\\d\\b");

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
    MimeMessage mail;
    try {
      mail = mail(session, message);
    } catch (MessagingException e) {
      return new Delivery(Outcome.REFUSED, "not a mail that can be sent: " + e.getMessage());
    }
    Transport transport;
    try {
      transport = session.getTransport();
    } catch (MessagingException e) {
      return new Delivery(Outcome.FAILED, "no mail transport: " + e.getMessage());
    }
    try {
      return deliver(transport, mail);
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

  private Delivery deliver(Transport transport, MimeMessage mail) {
    try {
      transport.connect(settings.user().orElse(null), settings.password().orElse(null));
    } catch (MessagingException e) {
      return new Delivery(Outcome.FAILED, "no connection to the mail server: " + e.getMessage());
    }
    try {
      transport.sendMessage(mail, mail.getAllRecipients());
      return new Delivery(Outcome.SUCCEEDED, "accepted by the mail server");
    } catch (MessagingException e) {
      return new Delivery(outcomeOf(e), "mail server: " + e.getMessage());
    }
  }

  /** No reply code means that the connection broke in mid-dialogue: the mail may be on its way. */
  private static Outcome outcomeOf(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException m; e = m.getNextException()) {
      Matcher code = REPLY_CODE.matcher(String.valueOf(e.getMessage()));
      if (code.find()) {
        return code.group(1).equals("5") ? Outcome.REFUSED : Outcome.FAILED;
      }
    }
    return Outcome.UNKNOWN;
  }

  private MimeMessage mail(Session session, OutboxMessage message) throws MessagingException {
    MailText text = json.read(message.body(), MailText.class);
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress(settings.from()));
    mail.setRecipient(Message.RecipientType.TO, recipient(message.destination()));
    mail.setSubject(text.subject(), UTF_8.name());
    mail.setText(text.text(), UTF_8.name());
    mail.setSentDate(Date.from(clock.instant()));
    return mail;
  }

  private static InternetAddress recipient(String address) throws AddressException {
    InternetAddress recipient = new InternetAddress(address);
    recipient.validate();
    return recipient;
  }
}
