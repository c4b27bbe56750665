package fieldhub.sandbox.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the pages; everything that a mail says is escaped. */
final class MailPage {

  private static final int MOST = 200;

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8"><title>Sandbox mail</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2733; }
      table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #d5dde5; }
      pre { background: #f2f5f8; padding: .8rem; white-space: pre-wrap; } iframe { width: 100%; height: 26rem; border: 1px solid #d5dde5; }
      </style></head><body>
      """;

  private MailPage() {}

  static String list(List<StoredMail> mails) throws MessagingException {
    StringBuilder page = new StringBuilder(HEAD).append("<h1>Sandbox mail</h1>");
    page.append("<p>").append(mails.size()).append(" mails, the newest first. ");
    page.append("The same as JSON: <a href=\"/sandbox/mail/messages\">messages</a>.</p>");
    page.append("<table><tr><th>Received</th><th>Mailbox</th><th>From</th><th>Subject</th></tr>");
    for (StoredMail mail : mails.subList(0, Math.min(MOST, mails.size()))) {
      page.append("<tr><td>").append(escaped(mail.receivedAt().toString()));
      page.append("</td><td>").append(escaped(mail.mailbox()));
      page.append("</td><td>").append(escaped(mail.sender()));
      page.append("</td><td><a href=\"/sandbox/mail/view/")
          .append(encoded(mail.id()))
          .append("\">");
      page.append(mail.subject().isBlank() ? "(no subject)" : escaped(mail.subject()));
      page.append("</a></td></tr>");
    }
    return page.append("</table></body></html>").toString();
  }

  static String of(StoredMail mail) throws MessagingException, IOException {
    StringBuilder page =
        new StringBuilder(HEAD).append("<p><a href=\"/sandbox/mail\">All mails</a></p>");
    page.append("<h1>").append(escaped(mail.subject())).append("</h1><table>");
    row(page, "From", mail.sender());
    row(page, "Mailbox", mail.mailbox());
    row(page, "Received", mail.receivedAt().toString());
    row(page, "Message-ID", mail.messageId());
    page.append("</table>");
    if (!mail.text("text/html").isEmpty()) {
      page.append("<h2>HTML</h2><iframe sandbox src=\"/sandbox/mail/messages/");
      page.append(encoded(mail.id())).append("/html\"></iframe>");
    }
    page.append("<h2>Plain text</h2><pre>").append(escaped(mail.text("text/plain")));
    page.append("</pre><p><a href=\"/sandbox/mail/messages/").append(encoded(mail.id()));
    return page.append("/raw\">As it came</a></p></body></html>").toString();
  }

  private static void row(StringBuilder page, String name, String value) {
    page.append("<tr><th>").append(name).append("</th><td>").append(escaped(value));
    page.append("</td></tr>");
  }

  private static String encoded(String id) {
    return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
