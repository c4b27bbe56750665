package fieldhub.platform.mail;

import static fieldhub.platform.mail.ScriptedMailServer.HANG_UP;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import fieldhub.platform.config.Settings;
import fieldhub.platform.http.Json;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.Outcome;
import fieldhub.platform.persistence.Ids;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderTest {

  private static final JourneyKey KEY = new JourneyKey(KeyKind.PARTS_ORDER, "PO-1");

  private static final UUID ID = Ids.next();

  private final Json json = new Json();

  @Test
  void aMailArrivesWithItsSubjectAndText() throws Exception {
    GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    server.start();
    try {
      Delivery delivery = send(server.getSmtp().getPort(), "desk@example.com");

      assertThat(delivery.outcome()).isEqualTo(Outcome.SUCCEEDED);
      MimeMessage mail = server.getReceivedMessages()[0];
      assertThat(mail.getSubject()).isEqualTo("Parts order PO-1 über Öl");
      assertThat(mail.getContent().toString()).contains("2 × 8544771");
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest(name = "{0} answered by \"{1}\" is {2}")
  @CsvSource({
    "RCPT, 550 no such mailbox, REFUSED",
    "RCPT, 450 mailbox busy, FAILED",
    "MAIL, 530 log in first, FAILED",
    "MAIL, '', FAILED",
    "RCPT, '', FAILED",
    "DATA, '', FAILED",
    "DATA, 421 going down, FAILED",
    "., 421 going down, FAILED",
    "., 2, UNKNOWN",
    "., 554 looks like spam, REFUSED",
    "., 452 disk full, FAILED",
    "., '', UNKNOWN"
  })
  void theServersWordDecidesTheOutcome(String command, String answer, Outcome expected)
      throws IOException {
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, answer))) {
      assertThat(send(server.port(), "desk@example.com").outcome()).isEqualTo(expected);
    }
  }

  @Test
  void aRefusedReceiverIsToldOfInTheServersOwnWordsOnOneLine() throws IOException {
    try (ScriptedMailServer server =
        new ScriptedMailServer(Map.of("RCPT", "550 5.1.1 no such mailbox here"))) {
      assertThat(send(server.port(), "desk@example.com").detail())
          .contains("550 5.1.1 no such mailbox here")
          .doesNotContain("Invalid Addresses", "\n", "\r");
    }
  }

  /** Nothing but the end of its data makes it a mail, and that was never written. */
  @Test
  void aMailThatWasCutInTheMiddleIsAFailureToBeRetried() throws IOException {
    String large = "two\n".repeat(4_000_000);
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of("TEXT", HANG_UP))) {
      MailText text = new MailText("large", large, null);
      assertThat(send(server.port(), "desk@example.com", text).outcome()).isEqualTo(Outcome.FAILED);
    }
  }

  @Test
  void htmlComesBesideTheTextAndOurIdLeadsBackToTheOutbox() throws Exception {
    GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    server.start();
    try {
      MailText text = new MailText("Ärende", "Hej Åsa", "<p>Hej Åsa</p>");
      Delivery delivery = send(server.getSmtp().getPort(), "asa@example.com", text);

      MimeMessage mail = server.getReceivedMessages()[0];
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      assertThat(mail.isMimeType("multipart/alternative")).isTrue();
      assertThat(parts.getBodyPart(0).getContent().toString().strip()).isEqualTo("Hej Åsa");
      assertThat(parts.getBodyPart(0).isMimeType("text/plain")).isTrue();
      assertThat(parts.getBodyPart(1).getContent().toString().strip()).isEqualTo("<p>Hej Åsa</p>");
      assertThat(parts.getBodyPart(1).isMimeType("text/html")).isTrue();
      assertThat(MailId.in(mail.getMessageID())).contains(ID);
      assertThat(delivery.trace().orElseThrow().request())
          .contains(mail.getMessageID(), "asa@example.com", "Ärende")
          .doesNotContain("Hej");
    } finally {
      server.stop();
    }
  }

  @Test
  void aMailServerThatIsAwayIsAFailureToBeRetried() throws IOException {
    int freePort;
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      freePort = server.port();
    }
    assertThat(send(freePort, "desk@example.com").outcome()).isEqualTo(Outcome.FAILED);
  }

  /** Each may take more than a minute, and the claim on the mail does not last for ever. */
  @Test
  void aConnectionThatTookLongIsTheLastOne() throws Exception {
    AtomicInteger connections = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread hangsUp =
          new Thread(
              () -> {
                try {
                  while (true) {
                    try (Socket client = server.accept()) {
                      connections.incrementAndGet();
                    }
                  }
                } catch (IOException closed) {
                  // the test is over
                }
              });
      hangsUp.start();
      AtomicLong seconds = new AtomicLong();
      InstantSource slow = () -> Instant.EPOCH.plusSeconds(seconds.addAndGet(21));
      Delivery delivery =
          sender(server.getLocalPort(), slow.withZone(ZoneOffset.UTC))
              .send(message("desk@example.com", new MailText("s", "t", null)));

      assertThat(delivery.outcome()).isEqualTo(Outcome.FAILED);
      assertThat(connections).hasValue(1);
    }
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutACall() {
    assertThat(send(1, "not an address").outcome()).isEqualTo(Outcome.REFUSED);
  }

  private Delivery send(int port, String to) {
    return send(port, to, new MailText("Parts order PO-1 über Öl", "2 × 8544771", null));
  }

  private Delivery send(int port, String to, MailText text) {
    return sender(port, Clock.systemUTC()).send(message(to, text));
  }

  private OutboxMessage message(String to, MailText text) {
    return new OutboxMessage(ID, Mail.KIND, to, KEY, json.write(text));
  }

  private MailSender sender(int port, Clock clock) {
    Map<String, String> values =
        Map.of(
            "fieldhub.mail.host", "localhost",
            "fieldhub.mail.port", Integer.toString(port),
            "fieldhub.mail.from", "Fieldhub <hub@example.com>");
    MailSettings settings =
        new MailSettings(new Settings(name -> Optional.ofNullable(values.get(name))));
    return new MailSender(settings, json, clock);
  }
}
