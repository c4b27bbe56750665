package fieldhub.platform.mail;

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
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailSenderTest {

  private static final JourneyKey KEY = new JourneyKey(KeyKind.PARTS_ORDER, "PO-1");

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
  void aMailServerThatIsAwayIsAFailureToBeRetried() throws IOException {
    int freePort;
    try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
      freePort = server.port();
    }
    assertThat(send(freePort, "desk@example.com").outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void anAddressThatIsNoneIsRefusedWithoutACall() {
    assertThat(send(1, "not an address").outcome()).isEqualTo(Outcome.REFUSED);
  }

  private Delivery send(int port, String to) {
    Map<String, String> values =
        Map.of("fieldhub.mail.host", "localhost", "fieldhub.mail.port", Integer.toString(port));
    MailSettings settings =
        new MailSettings(new Settings(name -> Optional.ofNullable(values.get(name))));
    byte[] body = json.write(new MailText("Parts order PO-1 über Öl", "2 × 8544771", null));
    return new MailSender(settings, json, Clock.systemUTC())
        .send(new OutboxMessage(Ids.next(), Mail.KIND, to, KEY, body));
  }
}
