package fieldhub.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import fieldhub.platform.config.Settings;
import fieldhub.platform.persistence.Ids;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BounceMailboxTest {

  private static final String BOX = "hub@example.com";

  private final GreenMail server = new GreenMail(ServerSetupTest.IMAP.dynamicPort());
  private final List<Bounce> read = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  @BeforeEach
  void start() {
    server.start();
    server.setUser(BOX, "secret");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void everyReportIsReadOnceAndOtherMailsAreLeftAlone() throws Exception {
    UUID one = Ids.next();
    UUID two = Ids.next();
    deliver(report(one));
    deliver("Subject: a question\r\nContent-Type: text/plain\r\n\r\nhello\r\n");
    deliver(report(two));

    mailbox().readUnread(read::add, complaints::add);
    mailbox().readUnread(read::add, complaints::add);

    assertThat(read).extracting(Bounce::message).containsExactly(one, two);
  }

  @Test
  void whatCouldNotBeRecordedComesAgain() throws Exception {
    UUID one = Ids.next();
    deliver(report(one));

    try {
      mailbox()
          .readUnread(
              it -> {
                throw new IllegalStateException("the database is away");
              },
              it -> {
                throw new IllegalStateException("the database is away");
              });
    } catch (IllegalStateException expected) {
      // as said
    }
    mailbox().readUnread(read::add, complaints::add);

    assertThat(read).extracting(Bounce::message).containsExactly(one);
  }

  @Test
  void aBadMailKeepsNoOtherFromItsTurnAndIsComplainedOfOnce() throws Exception {
    UUID bad = Ids.next();
    UUID good = Ids.next();
    deliver(report(bad));
    deliver(report(good));

    Consumer<Bounce> reader =
        it -> {
          if (it.message().equals(bad)) {
            throw new IllegalArgumentException("cannot be stored");
          }
          read.add(it);
        };
    mailbox().readUnread(reader, complaints::add);
    mailbox().readUnread(reader, complaints::add);

    assertThat(read).extracting(Bounce::message).containsExactly(good);
    assertThat(complaints).singleElement().asString().contains("IllegalArgumentException");
  }

  private void deliver(String mail) throws Exception {
    MimeMessage message =
        new MimeMessage(
            GreenMailUtil.getSession(server.getImap().getServerSetup()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    server.getUserManager().getUser(BOX).deliver(message);
  }

  private static String report(UUID about) {
    return """
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; astrid@example.com
        Action: failed
        Status: 5.1.1

        --b1
        Content-Type: text/rfc822-headers

        Message-ID: <fieldhub.%s@example.com>

        --b1--
        """
        .formatted(about)
        .replace("\n", "\r\n");
  }

  private BounceMailbox mailbox() {
    Map<String, String> values =
        Map.of(
            "fieldhub.mail.bounces.host", "localhost",
            "fieldhub.mail.bounces.port", Integer.toString(server.getImap().getPort()),
            "fieldhub.mail.bounces.tls", "false",
            "fieldhub.mail.bounces.user", BOX,
            "fieldhub.mail.bounces.password", "secret");
    return new BounceMailbox(
        new BounceSettings(new Settings(name -> Optional.ofNullable(values.get(name)))));
  }
}
