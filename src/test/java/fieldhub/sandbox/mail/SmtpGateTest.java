package fieldhub.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import fieldhub.sandbox.mail.GateCounts.What;
import fieldhub.sandbox.servicemobility.Fields;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpGateTest {

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
  private final GateBoard board = new GateBoard();
  private final GateCounts counts = new GateCounts();
  private SmtpGate gate;

  @BeforeEach
  void open() throws IOException {
    server.start();
    gate = new SmtpGate(0, server.getSmtp().getPort(), board, counts);
  }

  @AfterEach
  void close() throws IOException {
    gate.close();
    server.stop();
  }

  @Test
  void aMailPasses() throws Exception {
    send("astrid@example.com");

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(GreenMailUtil.getBody(server.getReceivedMessages()[0])).contains("Klart!", ".dot");
    assertThat(counts.of(What.ACCEPTED)).isOne();
  }

  @Test
  void aCutAfterTheDataLeavesTheMailAtTheServer() {
    turn("{\"fault\": \"cut-after-data\"}");

    assertThatThrownBy(() -> send("astrid@example.com")).isInstanceOf(MessagingException.class);

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(counts.of(What.CUT_AFTER_DATA)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut-before-end", "refuse-connection", "cut-at-connect"})
  void anEarlierCutLeavesNothing(String fault) {
    turn("{\"fault\": \"" + fault + "\"}");

    assertThatThrownBy(() -> send("astrid@example.com")).isInstanceOf(MessagingException.class);

    await().until(() -> counts.of(What.CONNECTIONS_NOW) == 0);
    assertThat(server.getReceivedMessages()).isEmpty();
    assertThat(counts.of(What.ACCEPTED)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"mail,550", "rcpt,450", "data,554", "end,552"})
  void aRefusalIsSaidAtItsStep(String step, int status) {
    turn("{\"fault\": \"refuse\", \"at\": \"" + step + "\", \"status\": " + status + "}");

    assertThatThrownBy(() -> send("astrid@example.com"))
        .isInstanceOf(MessagingException.class)
        .satisfies(
            e ->
                assertThat(Stream.iterate((Throwable) e, t -> t != null, SmtpGateTest::next))
                    .anySatisfy(t -> assertThat(t).hasMessageContaining(status + " refused")));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void knobsForOneReceiverLeaveOthersAloneAndEnd() throws Exception {
    turn("{\"fault\": \"refuse\", \"to\": \"Astrid@example.com\", \"times\": 1}");

    send("other@example.com");
    assertThatThrownBy(() -> send("astrid@example.com")).isInstanceOf(MessagingException.class);
    send("astrid@example.com");

    assertThat(server.getReceivedMessages()).hasSize(2);
  }

  private static Throwable next(Throwable thrown) {
    return thrown instanceof MessagingException mail ? mail.getNextException() : thrown.getCause();
  }

  private void turn(String knobs) {
    board.turn("test", GateKnobs.read(Fields.parse(knobs)));
  }

  private void send(String to) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "localhost");
    properties.put("mail.smtp.port", Integer.toString(gate.port()));
    properties.put("mail.smtp.timeout", "10000");
    MimeMessage mail = new MimeMessage(Session.getInstance(properties));
    mail.setFrom(new InternetAddress("hub@example.com"));
    mail.setRecipients(MimeMessage.RecipientType.TO, to);
    mail.setSubject("Klart");
    mail.setText("Klart!\r\n.dot\r\n");
    Transport.send(mail);
  }
}
