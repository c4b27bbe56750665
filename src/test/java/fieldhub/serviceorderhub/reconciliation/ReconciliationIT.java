package fieldhub.serviceorderhub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** InfoCare's log of a case says afterwards what the hub has sent, whatever was lost on the way. */
@HubTest
class ReconciliationIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int CASES = 50;
  private static final int EACH = 20;

  @ArquillianResource Hub hub;

  @Test
  void oneRunRepairsWhatWasLostDoubledAndAlteredAndASecondFindsNothing() {
    LogWorld world = new LogWorld(hub, CASES);
    world.sent(EACH);
    assertThat(world.there(EACH, 100)).isEqualTo(10);
    // Repairs meet the same fate: every fourth is lost, every fifth doubled, every sixth altered.
    world.knobs(Map.of("logPosts", Map.of("lose", 4, "double", 5, "alter", 6)));
    world.control(
        "cases/" + world.first + "/entries",
        Map.of("type", "invoiceExport", "status", "error", "response", "{\"password\":\"open\"}"));

    JsonNode first = world.run(PATIENCE);
    long run = first.path("id").asLong();
    assertThat(world.findings(run, "MISSING", "REPAIRED")).isEqualTo(10);
    assertThat(world.findings(run, "DOUBLED", "REPAIRED")).isGreaterThanOrEqualTo(10);
    assertThat(world.findings(run, "DIFFERENT", "REPAIRED")).isGreaterThanOrEqualTo(10);
    assertThat(world.findings(run, "FOREIGN", "REPAIRED")).isEqualTo(1);
    assertThat(first.path("counts").path("unrepaired").asLong()).isZero();
    assertThat(
            hub.database()
                .value(
                    "SELECT response FROM external_request WHERE case_id = ? AND origin = 'FOREIGN'",
                    world.hubId(0)))
        .isEqualTo("{\"password\":\"***\"}");

    world.touch();
    JsonNode second = world.run(PATIENCE);
    JsonNode counts = second.path("counts");
    assertThat(counts.path("matched").asInt()).isGreaterThanOrEqualTo(CASES * EACH);
    assertThat(world.findings(second.path("id").asLong())).isZero();
  }

  @Test
  void whatInfoCareKeepsChangingWaitsForAPersonWhoHasItRepairedOrAcceptsIt() {
    LogWorld world = new LogWorld(hub, 2);
    world.sent(1);
    world.knobs(Map.of("logPosts", Map.of("alter", 1)));

    long run = world.run(PATIENCE).path("id").asLong();
    assertThat(world.findings(run, "MISSING", "UNREPAIRED")).isEqualTo(2);
    assertThat(world.findings(run, "DIFFERENT", "UNREPAIRED")).isEqualTo(12);
    assertThat(isAlerted(world, 0)).isTrue();
    assertThat(isAlerted(world, 1)).isTrue();

    List<String> open = world.unrepaired(run, 0);
    for (String finding : open) {
      assertThat(decide(finding, "accept")).isEqualTo(200);
    }
    assertThat(decide(open.get(0), "accept")).as("a second time").isEqualTo(409);
    assertThat(decide(open.get(0), "repair")).as("what was accepted").isEqualTo(409);
    assertThat(isAlerted(world, 0)).isFalse();

    world.knobsBack();
    assertThat(decide(world.unrepaired(run, 1).get(0), "repair")).isEqualTo(200);
    long second = world.run(PATIENCE).path("id").asLong();
    assertThat(world.findings(second, "MISSING", "REPAIRED")).isEqualTo(1);
    assertThat(world.unrepaired(run, 1)).isEmpty();
    assertThat(isAlerted(world, 1)).isFalse();
    world.touch();
    assertThat(world.findings(world.run(PATIENCE).path("id").asLong())).isZero();
  }

  @Test
  void aCaseThatARunOfAllCasesCouldNotCompareStaysDueUntilOneCan() {
    LogWorld world = new LogWorld(hub, 1);
    world.sent(1);
    world.there(1, 0);
    world.run(PATIENCE);
    assertThat(isDue(world)).isFalse();
    world.knobs(Map.of("case", Map.of("fault", "error", "status", 400)));

    JsonNode failed = world.runOfAll(PATIENCE);
    assertThat(failed.path("counts").path("casesFailed").asLong()).isEqualTo(1);
    assertThat(isDue(world)).isTrue();
    assertThat(alerts("reconciliation.incomplete", "the hub")).isEqualTo(1);

    world.knobsBack();
    assertThat(world.run(PATIENCE).path("counts").path("casesFailed").asLong()).isZero();
    assertThat(isDue(world)).isFalse();
    assertThat(alerts("reconciliation.incomplete", "the hub")).isZero();
  }

  @Test
  void withoutAnUpstreamEachCallIsComparedWithTheHubsOwnLog() throws Exception {
    try (Hub alone =
        Hub.own(
            Map.of(
                "fieldhub.serviceorderhub.upstream.url",
                "",
                "fieldhub.serviceorderhub.upstream.token",
                ""))) {
      alone.start();
      LogWorld world = new LogWorld(alone, 2);
      UUID lost = call(alone, world.hubId(0));
      call(alone, world.hubId(1));

      JsonNode first = world.run(PATIENCE);
      assertThat(first.path("withUpstream").asBoolean()).isFalse();
      assertThat(world.findings(first.path("id").asLong(), "UNLOGGED", "REPAIRED")).isEqualTo(2);
      assertThat(
              alone
                  .database()
                  .number(
                      "SELECT COUNT(*) FROM external_request WHERE case_id = ? AND tracking_key = ?",
                      world.hubId(0),
                      lost.toString()))
          .isEqualTo(1);

      world.touch();
      JsonNode second = world.run(PATIENCE);
      assertThat(second.path("counts").path("matched").asLong()).isEqualTo(2);
      assertThat(world.findings(second.path("id").asLong())).isZero();
      assertThat(alone.database().number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }
  }

  @Test
  void aCallWithoutAnEntryGetsOneWhichThenReachesInfoCare() {
    LogWorld world = new LogWorld(hub, 1);
    UUID call = call(hub, world.hubId(0));
    JsonNode report = world.run(PATIENCE);
    assertThat(world.findings(report.path("id").asLong(), "UNLOGGED", "REPAIRED")).isEqualTo(1);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(world.there(0).path("entries").toString()).contains(call.toString()));
    assertThat(entries(world)).isEqualTo(1);
  }

  @Test
  void anEntryWhoseAnswerWasCutIsLookedUpAndNotPostedTwice() {
    LogWorld world = new LogWorld(hub, 1);
    world.sent(1);
    world.knobs(Map.of("log", Map.of("fault", "cut", "times", 1)));
    long entry =
        hub.database().number("SELECT id FROM external_request WHERE case_id = ?", world.hubId(0));
    hub.database()
        .update("UPDATE external_request SET upstream_state = 'WAITING' WHERE id = ?", entry);
    hub.database()
        .update(
            """
            INSERT INTO outbox_message
              (id, kind, destination, key_kind, business_key, body, state, attempts, next_attempt_at, created_at)
            VALUES (?, 'infocare-log', 'infocare', 'CASE', ?, ?, 'WAITING', 0, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)""",
            UUID.randomUUID(),
            world.guid(0),
            ("{\"entry\":" + entry + "}").getBytes(StandardCharsets.UTF_8));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(
                        hub.database()
                            .value(
                                "SELECT upstream_state FROM external_request WHERE id = ?", entry))
                    .isEqualTo("POSTED"));
    assertThat(world.there(0).path("logPosts").asInt()).isEqualTo(1);
    assertThat(
            hub.database()
                .number("SELECT upstream_id FROM case_log WHERE case_id = ?", world.hubId(0)))
        .isEqualTo(world.first);
  }

  private long entries(LogWorld world) {
    return hub.database()
        .number("SELECT COUNT(*) FROM external_request WHERE case_id = ?", world.hubId(0));
  }

  /** A call of the hub's own whose entry was lost. */
  private static UUID call(Hub of, long caseId) {
    UUID call = UUID.randomUUID();
    of.database()
        .update(
            """
            INSERT INTO outgoing_call (id, case_id, type, status, url, called_at)
            VALUES (?, ?, 'partsOrder', 'success', 'https://supplier.example.com/', CURRENT_TIMESTAMP)""",
            call,
            caseId);
    return call;
  }

  private int decide(String finding, String how) {
    return hub.administrator().post(finding + "/" + how, Map.of("reason", "a test")).status();
  }

  private boolean isDue(LogWorld world) {
    return hub.database()
            .number(
                "SELECT COUNT(*) FROM case_log WHERE case_id = ? AND touched > checked",
                world.hubId(0))
        == 1;
  }

  private boolean isAlerted(LogWorld world, int place) {
    return alerts("reconciliation.unrepaired", world.guid(place)) == 1;
  }

  private long alerts(String kind, String subject) {
    return hub.database()
        .number(
            "SELECT COUNT(*) FROM alert WHERE kind = ? AND subject = ? AND resolved_at IS NULL",
            kind,
            subject);
  }
}
