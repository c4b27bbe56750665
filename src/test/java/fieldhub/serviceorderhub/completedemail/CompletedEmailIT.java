package fieldhub.serviceorderhub.completedemail;

import static fieldhub.serviceorderhub.completedemail.EmailWorld.CALL;
import static fieldhub.serviceorderhub.completedemail.EmailWorld.address;
import static fieldhub.serviceorderhub.completedemail.EmailWorld.body;
import static fieldhub.serviceorderhub.completedemail.EmailWorld.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.serviceorderhub.UnreadableCase;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of contract serviceorderhub 5.1, and its guard. */
@HubTest
class CompletedEmailIT {

  private static EmailWorld world;

  @ArquillianResource Hub hub;

  @BeforeEach
  void world() {
    if (world == null) {
      world = new EmailWorld(hub);
    }
  }

  @Test
  void row1SentInThePartnersLanguageToTheConsumer() throws Exception {
    String swedish = address();
    String finnish = address();

    UUID guid = world.completed(1, swedish, address());
    assertSent(world.swedish().post(CALL, body(guid)));
    assertSent(world.finnish().post(CALL, body(world.completed(2, null, finnish))));

    MimeMessage mail = only(swedish);
    assertThat(mail.getSubject()).contains("Nordhem Elektronik", "är klart");
    assertThat(part(mail, 0)).contains("Hej Astrid Öberg", "OLED55 <b>X1</b>", "Bryggan");
    assertThat(part(mail, 1)).contains("Hej Astrid Öberg", "OLED55 &lt;b&gt;X1&lt;/b&gt;");
    assertThat(only(finnish).getSubject()).contains("Pohjola Kodinkone", "on valmis");
    assertThat(part(only(finnish), 0)).contains("Hei Bo Öberg");
    assertThat(journey(EmailWorld.reference(guid)))
        .contains("completed-email.asked", "completed-email.sent");
  }

  @Test
  void row1SentToTheAddressThatIsNamed() {
    String consumer = address();
    String named = address();

    assertSent(world.swedish().post(CALL, body(world.completed(1, consumer, null), named)));

    assertThat(world.received(named)).hasSize(1);
    assertThat(world.received(consumer)).isEmpty();
  }

  @Test
  void row2EmailsAreSwitchedOffForThePartner() {
    String to = address();

    assertThat(reason(world.silent().post(CALL, body(world.completed(3, to, null)))))
        .isEqualTo("E-mails are switched off in the partner's settings");
    assertThat(world.outbox(to)).isEmpty();
  }

  @Test
  void row3NobodyHasAUsableAddress() {
    UUID guid = world.completed(1, "unknown", null);

    assertThat(reason(world.swedish().post(CALL, body(guid)))).contains("usable e-mail address");
    assertSent(world.swedish().post(CALL, body(guid, address())));
  }

  @Test
  void row4TheCaseIsNotCompleted() {
    String to = address();

    for (String status : new String[] {"arr", null}) {
      assertThat(reason(world.swedish().post(CALL, body(world.stored(1, status, to, null)))))
          .contains("not completed");
    }
    assertThat(world.outbox(to)).isEmpty();
    assertSent(world.swedish().post(CALL, body(world.stored(1, "closed", to, null))));
  }

  @Test
  void row5TheMailServerRefuses() {
    String to = address();
    world.gate(to, "\"fault\":\"refuse\",\"status\":550");

    assertThat(reason(world.swedish().post(CALL, body(world.completed(1, to, null)))))
        .contains("refused", "will not be sent");
    world.awaitState(to, "REFUSED");
    assertThat(world.received(to)).isEmpty();
    assertThat(alerts("mail.refused", to)).isEqualTo(1);
  }

  @Test
  void row5WhatTheMailServerCannotTakeNowGoesOutByItself() {
    String to = address();
    world.gate(to, "\"fault\":\"refuse\",\"status\":451,\"times\":2");

    Reply reply = world.swedish().post(CALL, body(world.completed(1, to, null)));

    assertThat(reply.status()).isEqualTo(200); // its own retries may have brought it there in time
    world.awaitState(to, "SENT");
    assertThat(world.received(to)).hasSize(1);
  }

  @Test
  void row5ASlowMailServerIsWaitedForButNotForEver() {
    String to = address();
    world.gate(to, "\"fault\":\"slow\",\"delay\":9000");
    long start = System.nanoTime();

    String reason = reason(world.swedish().post(CALL, body(world.completed(1, to, null))));

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(seconds(7), seconds(9));
    assertThat(reason).contains("being sent", "no need to ask again");
    world.awaitState(to, "SENT");
    assertThat(world.received(to)).hasSize(1);
  }

  @Test
  void row5AnUnknownOutcomeIsSaidAndNeverSentAgain() {
    String to = address();
    world.gate(to, "\"fault\":\"cut-after-data\"");
    UUID guid = world.completed(1, to, null);

    assertThat(reason(world.swedish().post(CALL, body(guid))))
        .contains("not known", "ask the receiver");

    world.awaitState(to, "UNKNOWN");
    assertThat(world.received(to)).hasSize(1);
    assertThat(alerts("mail.unknown", world.outbox(to).get(0).get("id").toString())).isEqualTo(1);
    assertThat(journey(guid.toString())).contains("completed-email.unknown");

    String mail = world.outbox(to).get(0).get("id").toString();
    Map<String, Object> why = Map.of("reason", "the receiver has it");
    assertThat(hub.administrator().post("/operations/outbox/" + mail + "/discard", why).status())
        .isEqualTo(200);
    assertThat(
            hub.database()
                .number(
                    "SELECT COUNT(*) FROM alert WHERE subject = ? AND resolved_at IS NULL", mail))
        .isZero();
  }

  @Test
  void row6GuidIsMissing() {
    for (String body : new String[] {"{}", "{\"guid\":null}", "{\"guid\":\"\"}"}) {
      assertInvalid(world.swedish().post(CALL, body), "guid", "Field is required");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "guid, '\"3f6c1d52\"'",
    "guid, '\"3f6c1d52-8b0e-4a97-b2d4-6e91c07a5f3\"'",
    "guid, 20417",
    "guid, '{\"a\":1}'",
    "email, '\"not an address\"'",
    "email, '\"a@example.com,b@example.com\"'",
    "email, 7",
    "email, '[\"a@example.com\"]'"
  })
  void row7WrongFormat(String field, String value) {
    String body =
        field.equals("guid")
            ? "{\"guid\":" + value + "}"
            : "{\"guid\":\"" + UUID.randomUUID() + "\",\"email\":" + value + "}";

    assertInvalid(world.swedish().post(CALL, body), field, "Wrong format");
  }

  @Test
  void row8NotAJsonObject() {
    for (String body : new String[] {"", "{\"guid\":", "[]", "\"text\"", "null"}) {
      Reply reply = world.swedish().post(CALL, body);
      assertThat(reply.status()).as(body).isEqualTo(400);
      assertThat(reply.json().at("/error/message").isTextual()).as(reply.toString()).isTrue();
      assertThat(reply.json().at("/error/details").isMissingNode()).isTrue();
    }
  }

  @Test
  void row9AnUnknownField() {
    String body = "{\"guid\":\"" + UUID.randomUUID() + "\",\"receiver\":\"a@example.com\"}";

    assertInvalid(world.swedish().post(CALL, body), "receiver", "\"receiver\" is not allowed");
  }

  @Test
  void row10AQueryParameter() {
    Reply reply = world.swedish().post(CALL + "?email=a@example.com", body(UUID.randomUUID()));

    assertInvalid(reply, "email", "\"email\" is not allowed");
  }

  @Test
  void row11NoTokenOrAWrongOne() {
    Caller nobody = hub.anonymous();
    for (Caller caller : List.of(nobody, nobody.with("X-Hub-Api-Token", "wrong"))) {
      Reply reply = caller.post(CALL, body(UUID.randomUUID()));
      assertThat(reply.status()).isEqualTo(401);
      assertThat(reply.json().at("/error/message").asText()).isEqualTo("Unauthorized");
    }
  }

  @Test
  void row12AWorkshopMayNot() {
    Reply reply = world.workshop().post(CALL, body(world.completed(1, address(), null)));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.json().at("/error/message").asText()).isEqualTo("No access");
  }

  @Test
  void row13AnUnknownCaseAndSomebodyElses() {
    for (UUID guid : List.of(UUID.randomUUID(), world.completed(2, address(), null))) {
      Reply reply = world.swedish().post(CALL, body(guid));
      assertThat(reply.status()).isEqualTo(404);
      assertThat(reply.json().at("/error/message").asText()).isEqualTo("Not found");
    }
  }

  @Test
  void row14AnotherContentType() {
    Reply reply =
        world
            .swedish()
            .with("Content-Type", "text/plain")
            .post(CALL, body(world.completed(1, address(), null)));

    assertThat(reply.status()).isEqualTo(415);
    assertThat(reply.json().at("/error/message").isTextual()).isTrue();
  }

  @Test
  void row15AFaultSaysNothingOfItself() {
    UUID guid = world.completed(1, address(), null);
    long id = hub.database().number("SELECT id FROM case_file WHERE guid = ?", guid);
    try (UnreadableCase broken = new UnreadableCase(hub.database(), id)) {
      Reply reply = world.swedish().post(CALL, body(guid));

      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.json().at("/error/message").asText()).isEqualTo("Internal server error");
      assertThat(reply.json().has("data")).isTrue();
    }
  }

  @Test
  void theSameEmailIsRefusedForAMinute() {
    String to = address();
    UUID guid = world.completed(1, to, null);
    assertSent(world.swedish().post(CALL, body(guid)));

    assertThat(reason(world.swedish().post(CALL, body(guid)))).contains("60 seconds");
    assertThat(reason(world.swedish().post(CALL, body(guid, to.toUpperCase()))))
        .contains("60 seconds");
    assertSent(world.swedish().post(CALL, body(guid, address())));
    assertThat(world.received(to)).hasSize(1);

    world.minuteLater(to);
    assertSent(world.swedish().post(CALL, body(guid)));
    assertThat(world.received(to)).hasSize(2);
  }

  @Test
  void ofManyAtOnceOneIsSent() throws Exception {
    String to = address();
    UUID guid = world.completed(1, to, null);

    List<Reply> replies = Parallel.calls(8, caller -> world.swedish().post(CALL, body(guid)));

    assertThat(replies).allMatch(it -> it.status() == 200);
    assertThat(replies).filteredOn(it -> it.json().at("/data/result").isBoolean()).hasSize(1);
    assertThat(world.received(to)).hasSize(1);
  }

  @Test
  void whatStillWaitsIsNotAskedForTwice() {
    String to = address();
    UUID guid = world.completed(1, to, null);
    world.gate(to, "\"fault\":\"refuse\",\"status\":451");
    world.swedish().post(CALL, body(guid));
    world.minuteLater(to);

    assertThat(reason(world.swedish().post(CALL, body(guid)))).contains("sent by itself");

    world.gateOpen(to);
    world.awaitState(to, "SENT");
    assertThat(world.received(to)).hasSize(1);
  }

  @Test
  void aMailThatComesBackIsNotedAtItsMail() {
    String to = address();
    UUID guid = world.completed(1, to, null);
    assertSent(world.swedish().post(CALL, body(guid)));

    world.bounce(to);

    await()
        .atMost(seconds(30))
        .untilAsserted(
            () -> assertThat((String) world.outbox(to).get(0).get("remark")).contains("5.1.1"));
    assertThat(alerts("mail.bounced", to)).isEqualTo(1);
    assertThat(journey(EmailWorld.reference(guid))).contains("completed-email.bounced");
  }

  @Test
  void aPartnersOwnTextIsUsedAndCanBeTakenBack() throws Exception {
    Caller admin = hub.administrator();
    String path = "/operations/mail-templates/" + world.partner(2) + "/fi";
    assertThat(admin.get(path).json().path("builtIn").asBoolean()).isTrue();
    Map<String, Object> own =
        Map.of(
            "subject", "Oma {{reference}}",
            "text", "Oma teksti {{model}}",
            "html", "<p>{{model}}</p>",
            "version", 0,
            "reason", "a text of their own");

    assertThat(admin.post("/operations/mail-templates/preview", own).json().path("text").asText())
        .isEqualTo("Oma teksti OLED55-X1");
    assertThat(admin.put(path, own).json().path("version").asLong()).isEqualTo(1);
    assertThat(admin.put(path, own).status()).isEqualTo(409);

    String to = address();
    UUID guid = world.completed(2, to, null);
    assertSent(world.finnish().post(CALL, body(guid)));
    assertThat(only(to).getSubject()).isEqualTo("Oma " + EmailWorld.reference(guid));

    Map<String, Object> back = Map.of("version", 1, "reason", "back");
    assertThat(admin.post(path + "/reset", back).json().path("builtIn").asBoolean()).isTrue();
  }

  @Test
  void aTemplateThatCannotWorkIsRefused() {
    Map<String, Object> bad =
        Map.of(
            "subject", "{{nonsense}}",
            "text", "fine",
            "html", "{{{model}}}",
            "version", 0,
            "reason", "try");

    Reply reply =
        hub.administrator().put("/operations/mail-templates/" + world.partner(1) + "/sv", bad);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.text()).contains("\"subject\"", "\"html\"", "nonsense");
  }

  @Test
  void everyNumberOfACaseLeadsToAllThatHappenedToItOnce() {
    String to = address();
    UUID guid = world.completed(1, to, null);
    assertSent(world.swedish().post(CALL, body(guid)));
    // InfoCare does not know the case, so its log's entry is taken out: the last that happens.
    await()
        .atMost(seconds(30))
        .untilAsserted(() -> assertThat(told(guid.toString())).contains("outbox.discarded"));
    long infoCares = ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50);
    assertThat(
            hub.database()
                .update("UPDATE case_log SET upstream_id = ? WHERE guid = ?", infoCares, guid))
        .isEqualTo(1);
    long number = hub.database().number("SELECT id FROM case_file WHERE guid = ?", guid);

    List<String> events = told(guid.toString());

    assertThat(events)
        .contains("outbox.sent", "completed-email.asked", "completed-email.sent")
        .contains("case.call-logged")
        .filteredOn("completed-email.sent"::equals)
        .hasSize(1);
    assertThat(told(guid.toString().toUpperCase())).isEqualTo(events);
    assertThat(told(Long.toString(number))).isEqualTo(events);
    assertThat(told(Long.toString(infoCares))).isEqualTo(events);
    assertThat(told(EmailWorld.reference(guid))).isEqualTo(events);
    assertThat(told(number + "&kind=case&limit=1")).isEqualTo(events.subList(0, 1));
  }

  private List<String> told(String key) {
    return hub.administrator()
        .get("/operations/journey?key=" + key)
        .json()
        .path("items")
        .findValuesAsText("event");
  }

  private static void assertSent(Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    assertThat(reply.json().at("/data/result").isBoolean()).as(reply.toString()).isTrue();
    assertThat(reply.json().at("/data/result").asBoolean()).isTrue();
  }

  private static void assertInvalid(Reply reply, String field, String message) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    assertThat(reply.json().at("/error/message").asText()).isEqualTo("Fields validation failed");
    assertThat(reply.json().at("/error/details").path(field).path(0).asText())
        .as(reply.toString())
        .isEqualTo(message);
  }

  private MimeMessage only(String to) {
    assertThat(world.received(to)).hasSize(1);
    return world.received(to).get(0);
  }

  private static String part(MimeMessage mail, int index) throws Exception {
    return ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent().toString();
  }

  private List<Object> journey(String key) {
    return hub.database().rows("SELECT event FROM journey_entry WHERE key_value = ?", key).stream()
        .map(row -> row.get("event"))
        .toList();
  }

  private long alerts(String kind, String subject) {
    return hub.database()
        .number("SELECT COUNT(*) FROM alert WHERE kind = ? AND subject = ?", kind, subject);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }
}
