package fieldhub.serviceorderhub.completedemail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.Sha256;
import fieldhub.sandbox.mail.GateKnobs;
import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Partners, a workshop and cases of a test's own. They are written into the database, so that these
 * tests depend on no other interface than the one that they test.
 */
final class EmailWorld {

  static final String CALL = "/api/v3/case/send-completed-email";

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Hub hub;
  private final long base = ThreadLocalRandom.current().nextLong(1_000_000, 1_000_000_000) * 1000;
  private final AtomicLong cases = new AtomicLong(base);
  private final Caller swedish;
  private final Caller finnish;
  private final Caller silent;
  private final Caller workshop;

  EmailWorld(Hub hub) {
    this.hub = hub;
    partner(base + 1, "Nordhem Elektronik", "sv-SE", true);
    partner(base + 2, "Pohjola Kodinkone", "fi-FI", true);
    partner(base + 3, "Stille Service", "da-DK", false);
    hub.database()
        .update(
            "INSERT INTO service_provider (id, name, enabled, contact, changed_at) VALUES (?, ?, true, ?, ?)",
            base + 7,
            "Bryggan Elektronikservice",
            "{\"organizationName\":\"Bryggan\",\"phone\":\"0470000007\",\"address\":\"Hamngatan 12\"}",
            now());
    hub.database()
        .update(
            "INSERT INTO data_version (name, version) SELECT 'parties', 0 WHERE NOT EXISTS"
                + " (SELECT 1 FROM data_version WHERE name = 'parties')");
    hub.database().update("UPDATE data_version SET version = version + 1 WHERE name = 'parties'");
    swedish = user("PARTNER", base + 1);
    finnish = user("PARTNER", base + 2);
    silent = user("PARTNER", base + 3);
    workshop = user("PROVIDER", base + 7);
    await("the hub has read the partners")
        .atMost(SOON)
        .until(() -> swedish.post(CALL, body(completed(1, null, null))).status() == 200);
  }

  /** A user of the partner whose language is Swedish. */
  Caller swedish() {
    return swedish;
  }

  Caller finnish() {
    return finnish;
  }

  /** A user of the partner whose e-mails are switched off. */
  Caller silent() {
    return silent;
  }

  Caller workshop() {
    return workshop;
  }

  long partner(int number) {
    return base + number;
  }

  static String address() {
    return "astrid-" + UUID.randomUUID() + "@example.com";
  }

  static String body(UUID guid) {
    return "{\"guid\":\"" + guid + "\"}";
  }

  static String body(UUID guid, String email) {
    return "{\"guid\":\"" + guid + "\",\"email\":\"" + email + "\"}";
  }

  /** A completed case of the partner with that number. */
  UUID completed(int partner, String consumer, String customer) {
    return stored(partner, "final", consumer, customer);
  }

  UUID stored(int partner, String status, String consumer, String customer) {
    UUID guid = UUID.randomUUID();
    long number = cases.incrementAndGet();
    String contacts =
        "{\"consumer\":%s,\"customer\":%s}"
            .formatted(contact("Astrid", consumer), contact("Bo", customer));
    hub.database()
        .update(
            """
            INSERT INTO case_file (id, guid, partner_id, provider_id, country, current_status, content_at,
              contacts, product_data, order_data, tags, created_at, touched_at)
            VALUES (?, ?, ?, ?, 'SE', ?, ?, ?, ?, ?, '[]', ?, ?)""",
            number,
            guid,
            base + partner,
            base + 7,
            status,
            now(),
            contacts,
            "{\"model\":\"OLED55 <b>X1</b>\",\"serial\":\"LG0042SE7781\"}",
            "{\"refNo\":\"" + reference(guid) + "\"}",
            now(),
            now());
    hub.database()
        .update(
            "INSERT INTO case_value (case_id, number, path, content, is_common)"
                + " VALUES (?, 0, 'orderData.refNo', ?, true)",
            number,
            reference(guid));
    return guid;
  }

  static String reference(UUID guid) {
    return "REF-" + guid;
  }

  /** Whatever the mail server did to a receiver's mails. */
  void gate(String to, String knobs) {
    hub.mailKnobs().turn(to, GateKnobs.read(Fields.parse("{\"to\":\"" + to + "\"," + knobs + "}")));
  }

  void gateOpen(String to) {
    hub.mailKnobs().turnBack(to);
  }

  /** Lets the only mail to a receiver come back. */
  void bounce(String to) {
    try {
      String about = received(to).get(0).getMessageID();
      String report =
          """
          From: MAILER-DAEMON@example.com
          To: hub@example.com
          Subject: Undelivered
          MIME-Version: 1.0
          Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

          --b1
          Content-Type: message/delivery-status

          Final-Recipient: rfc822; %s
          Action: failed
          Status: 5.1.1

          --b1
          Content-Type: text/rfc822-headers

          Message-ID: %s

          --b1--
          """
              .formatted(to, about)
              .replace("\n", "\r\n");
      MimeMessage mail =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
      hub.mail().setUser("hub@example.com", "any").deliver(mail);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What arrived for a receiver, as the mail server counts it. */
  List<MimeMessage> received(String to) {
    return Arrays.stream(hub.mail().getReceivedMessages())
        .filter(mail -> to.equalsIgnoreCase(receiver(mail)))
        .toList();
  }

  /** The outbox rows to a receiver, oldest first. */
  List<Map<String, Object>> outbox(String to) {
    return hub.database()
        .rows(
            "SELECT id, state, attempts, remark FROM outbox_message WHERE destination = ? ORDER BY created_at",
            to);
  }

  void awaitState(String to, String state) {
    await(to + " is " + state)
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(outbox(to)).extracting(row -> row.get("state")).containsExactly(state));
  }

  /** As if the minute were over. */
  void minuteLater(String to) {
    hub.database()
        .update(
            "UPDATE completed_email_guard SET asked_at = ? WHERE address = ?",
            now().minusSeconds(61),
            to);
  }

  /** The text why it was not sent. */
  static String reason(Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.json().at("/data/result").isTextual()).as(reply.toString()).isTrue();
    return reply.json().at("/data/result").asText();
  }

  private static String contact(String name, String email) {
    return email == null
        ? "null"
        : "{\"firstName\":\"" + name + "\",\"lastName\":\"Öberg\",\"email\":\"" + email + "\"}";
  }

  private static String receiver(MimeMessage mail) {
    try {
      return mail.getRecipients(Message.RecipientType.TO)[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void partner(long id, String name, String locale, boolean emails) {
    hub.database()
        .update(
            """
            INSERT INTO service_partner (id, name, country, locale, completed_emails, final_statuses, changed_at)
            VALUES (?, ?, 'SE', ?, ?, 'final,closed', ?)""",
            id,
            name,
            locale,
            emails,
            now());
  }

  private Caller user(String side, long party) {
    String name = "email-test-" + UUID.randomUUID();
    String token = "token-" + UUID.randomUUID();
    hub.database()
        .update(
            """
            INSERT INTO api_user (name, side, party, locale, all_providers, enabled, created_at, changed_at)
            VALUES (?, ?, ?, 'sv-SE', false, true, ?, ?)""",
            name,
            side,
            party,
            now(),
            now());
    hub.database()
        .update(
            """
            INSERT INTO api_token (id, user_name, hash, label, created_at, created_by)
            VALUES (?, ?, ?, 'test', ?, 'test')""",
            Ids.next(),
            name,
            Sha256.of(token.getBytes(StandardCharsets.UTF_8)),
            now());
    return hub.anonymous().with("X-Hub-Api-Token", token);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC);
  }
}
