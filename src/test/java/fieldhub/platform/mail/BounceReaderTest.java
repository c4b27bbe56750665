package fieldhub.platform.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BounceReaderTest {

  private static final UUID ID = UUID.fromString("0195f3a1-7b2c-7d11-8a00-3c9e5b7d1f20");
  private static final String OURS =
      "Message-ID: <fieldhub." + ID + "@example.com>\nSubject: done\n";

  @Test
  void aFailedReportNamesTheMailAndTheReason() throws Exception {
    Optional<Bounce> bounce = read(report("failed", "message/rfc822", OURS + "\nHello"));

    assertThat(bounce)
        .contains(
            new Bounce(
                ID, true, "failed 5.1.1 rfc822; astrid@example.com: smtp; 550 no such user here"));
  }

  @Test
  void headersAloneAreEnough() throws Exception {
    assertThat(read(report("failed", "text/rfc822-headers", OURS))).isPresent();
  }

  @Test
  void aDelayIsToldButIsNoFailure() throws Exception {
    assertThat(read(report("delayed", "message/rfc822", OURS + "\n")))
        .hasValueSatisfying(it -> assertThat(it.failed()).isFalse());
  }

  @Test
  void whatArrivedNobodyHasToLookAt() throws Exception {
    assertThat(read(report("delivered", "message/rfc822", OURS + "\n"))).isEmpty();
  }

  @Test
  void aReportOfSomebodyElsesMailIsNotOurs() throws Exception {
    String theirs = "Message-ID: <" + ID + "@elsewhere.example.com>\n\n";
    assertThat(read(report("failed", "message/rfc822", theirs))).isEmpty();
  }

  @Test
  void anOrdinaryMailIsNoReport() throws Exception {
    assertThat(read("Subject: hello\nContent-Type: text/plain\n\n" + OURS)).isEmpty();
  }

  private static Optional<Bounce> read(String mail) throws Exception {
    String lines = mail.replace("\n", "\r\n");
    return BounceReader.read(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(lines.getBytes(UTF_8))));
  }

  private static String report(String action, String kind, String original) {
    return """
        From: MAILER-DAEMON@mx.example.com
        To: hub@example.com
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain

        It did not work.
        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; astrid@example.com
        Action: %s
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 no such
          user here

        --b1
        Content-Type: %s

        %s
        --b1--
        """
        .formatted(action, kind, original);
  }
}
