package fieldhub.sandbox.mail;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * A delivery status notification (RFC 3464) about a mail that was taken and could not be delivered
 * after all.
 *
 * @param status enhanced status code, such as {@code 5.1.1}
 * @param action {@code failed}, {@code delayed}, {@code delivered}, {@code relayed} or {@code
 *     expanded}
 * @param diagnostic what the far server said
 */
record Bounce(String status, String action, String diagnostic) {

  private static final List<String> ACTIONS =
      List.of("failed", "delayed", "delivered", "relayed", "expanded");

  static Bounce read(Fields fields) {
    String action = fields.text("action").orElse("failed");
    if (!ACTIONS.contains(action)) {
      throw Fields.wrong("action", "must be one of " + ACTIONS);
    }
    return new Bounce(
        fields.text("status").orElse("5.1.1"),
        action,
        fields.text("diagnostic").orElse("smtp; 550 5.1.1 no such user"));
  }

  /** The notification, for the sender. */
  MimeMessage about(StoredMail mail, String sender) throws MessagingException {
    MimeMessage bounce =
        new MimeMessage(Session.getInstance(new Properties())) {
          @Override
          protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + "@sandbox.invalid>");
          }
        };
    bounce.setHeader("Return-Path", "<>");
    bounce.setHeader("From", "Mail Delivery System <MAILER-DAEMON@sandbox.invalid>");
    bounce.setHeader("To", sender);
    bounce.setHeader("Auto-Submitted", "auto-replied");
    bounce.setSubject("Undelivered Mail Returned to Sender");
    MimeMultipart report = new MimeMultipart("report; report-type=delivery-status");
    report.addBodyPart(part("text/plain; charset=utf-8", words(mail)));
    report.addBodyPart(part("message/delivery-status", fields(mail)));
    report.addBodyPart(part("text/rfc822-headers", headers(mail)));
    bounce.setContent(report);
    bounce.saveChanges();
    return bounce;
  }

  private String words(StoredMail mail) {
    return "Your message to " + mail.mailbox() + ": " + action + ".\r\n" + diagnostic + "\r\n";
  }

  private String fields(StoredMail mail) {
    return "Reporting-MTA: dns; sandbox.invalid\r\n"
        + "\r\n"
        + ("Final-Recipient: rfc822; " + mail.mailbox() + "\r\n")
        + ("Action: " + action + "\r\n")
        + ("Status: " + status + "\r\n")
        + ("Diagnostic-Code: " + diagnostic + "\r\n");
  }

  private static String headers(StoredMail mail) throws MessagingException {
    StringBuilder text = new StringBuilder();
    for (Header header : Collections.list(mail.message().getAllHeaders())) {
      text.append(header.getName()).append(": ").append(header.getValue()).append("\r\n");
    }
    return text.toString();
  }

  /** Bytes as they are: there is no handler of these types in Jakarta Mail. */
  private static MimeBodyPart part(String type, String content) throws MessagingException {
    InternetHeaders headers = new InternetHeaders();
    headers.addHeader("Content-Type", type);
    return new MimeBodyPart(headers, content.getBytes(StandardCharsets.UTF_8));
  }
}
