package fieldhub.serviceorderhub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    for (String none : new String[] {"missing", "doubled", "different", "takenOver"}) {
      assertThat(
              world.findings(
                  second.path("id").asLong(),
                  none.equals("takenOver") ? "FOREIGN" : none.toUpperCase(),
                  "REPAIRED"))
          .as(none)
          .isZero();
    }
  }

  @Test
  void aCallWithoutAnEntryGetsOneWhichThenReachesInfoCare() {
    LogWorld world = new LogWorld(hub, 1);
    UUID call = UUID.randomUUID();
    hub.database()
        .update(
            """
            INSERT INTO outgoing_call (id, case_id, type, status, url, called_at, body_hash)
            VALUES (?, ?, 'partsOrder', 'success', 'https://supplier.example.com/', CURRENT_TIMESTAMP, ?)""",
            call,
            world.hubId(0),
            new byte[32]);
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
}
