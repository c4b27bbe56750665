package fieldhub.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A mail that carries our own Message-ID and knows whether it was handed over whole. A mail server
 * has a mail only after the end of its data, which the transport writes once all of the mail is
 * written: what failed before did not arrive.
 */
final class OutgoingMail extends MimeMessage {

  private final String messageId;
  private boolean handedOver;

  OutgoingMail(Session session, String messageId, MailText text) throws MessagingException {
    super(session);
    this.messageId = messageId;
    setSubject(text.subject(), UTF_8.name());
    // Nobody's holiday note should answer a machine (RFC 3834).
    setHeader("Auto-Submitted", "auto-generated");
    if (text.html() == null) {
      setText(text.text(), UTF_8.name());
    } else {
      // The last one is the one to be preferred (RFC 2046 5.1.4).
      setContent(
          new MimeMultipart("alternative", part(text.text(), "plain"), part(text.html(), "html")));
    }
  }

  private static BodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), subtype);
    return part;
  }

  /** Whether nothing of it is left to be written. */
  boolean isHandedOver() {
    return handedOver;
  }

  @Override
  public void writeTo(OutputStream out, String[] ignoredHeaders)
      throws IOException, MessagingException {
    super.writeTo(out, ignoredHeaders);
    handedOver = true;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
