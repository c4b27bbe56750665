package fieldhub.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMailUtil;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** People and tests see what came to the sandbox's mail server. */
@HubTest
class MailSandboxIT {

  @ArquillianResource Hub hub;

  private final String receiver = UUID.randomUUID() + "@example.com";
  private final String sender = UUID.randomUUID() + "@hub.example.com";

  @Test
  void aMailIsListedShownAndBounced() throws MessagingException {
    Caller anybody = hub.anonymous();
    send();

    JsonNode list = anybody.get("/sandbox/mail/messages?to=" + receiver).json();
    assertThat(list.get("count").intValue()).isOne();
    String id = list.at("/items/0/id").asText();
    assertThat(list.at("/items/0/subject").asText()).isEqualTo("Ärendet är klart");
    JsonNode mail = anybody.get("/sandbox/mail/messages/" + id).json();
    assertThat(mail.get("text").asText()).contains("Klart för dig");
    assertThat(mail.get("html").asText()).contains("<script>");
    assertThat(
            anybody.get("/sandbox/mail/messages/" + id + "/html").header("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
    assertThat(anybody.get("/sandbox/mail").text()).contains("Ärendet är klart");
    assertThat(anybody.get("/sandbox/mail/view/" + id).text())
        .contains("Klart för dig", "<iframe sandbox")
        .doesNotContain("<script>");
    assertThat(anybody.get("/sandbox/mail/messages/" + id + "/raw").text()).contains("Return-Path");

    String mailbox =
        anybody
            .post("/sandbox/mail/messages/" + id + "/bounce", "{}")
            .json()
            .get("mailbox")
            .asText();
    assertThat(mailbox).isEqualTo(sender);
    assertBounce(mail.get("messageId").asText());
  }

  private void assertBounce(String messageId) throws MessagingException {
    Session session = Session.getInstance(new Properties());
    try (Store store = session.getStore("imap")) {
      store.connect("localhost", hub.sandboxImapPort(), sender, "any");
      var inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      assertThat(inbox.getMessageCount()).isOne();
      assertThat(inbox.getMessage(1).getContentType()).contains("report-type=delivery-status");
      assertThat(GreenMailUtil.getBody(inbox.getMessage(1)))
          .contains("Final-Recipient: rfc822; " + receiver, "Status: 5.1.1", messageId);
    }
  }

  private void send() throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "localhost");
    properties.put("mail.smtp.port", Integer.toString(hub.sandboxSmtpPort()));
    MimeMessage mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress(sender));
    mail.setRecipients(MimeMessage.RecipientType.TO, receiver);
    mail.setSubject("Ärendet är klart", "UTF-8");
    MimeBodyPart text = new MimeBodyPart();
    text.setText("Klart för dig\r\n", "UTF-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setContent("<p>Klart</p><script>alert(1)</script>", "text/html; charset=UTF-8");
    MimeMultipart both = new MimeMultipart("alternative");
    both.addBodyPart(text);
    both.addBodyPart(html);
    mail.setContent(both);
    Transport.send(mail);
  }
}
