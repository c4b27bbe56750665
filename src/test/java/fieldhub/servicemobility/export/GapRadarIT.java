package fieldhub.servicemobility.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What webhooks missed is seen and fetched, and what they brought is not moved twice. */
@HubTest
class GapRadarIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String POSITIONS = "/operations/export-positions";
  private static final String USAGE = "InventoryUsage";

  @ArquillianResource Hub hub;

  @Test
  void lostWebhooksAreFetchedAndEveryMovementCountsOnce() throws IOException {
    String product = "P-" + UUID.randomUUID();
    JsonNode report =
        hub.anonymous()
            .post(
                "/sandbox/servicemobility/webhooks/" + USAGE,
                Map.of(
                    "count",
                    40,
                    "rows",
                    2,
                    "lose",
                    0.4,
                    "duplicate",
                    0.3,
                    "seed",
                    7,
                    "products",
                    List.of(product),
                    "locations",
                    List.of("VAN-" + UUID.randomUUID())))
            .json();
    int lost = report.path("lost").asInt();
    assertThat(lost).as("%s", report).isBetween(1, 39);
    awaitMovements(product, (40 - lost) * 2L);
    long conflicts = hub.database().number("SELECT COUNT(*) FROM inbox_conflict");

    fetch(USAGE);

    awaitMovements(product, 80);
    await().atMost(PATIENCE).until(() -> position(USAGE).path("lastSuccessAt").isTextual());
    // Once more from the start, as after the loss of the cursor: all of it is known.
    hub.database().update("UPDATE export_position SET fetch_cursor = NULL WHERE type = ?", USAGE);
    long fetched = position(USAGE).path("rowsFetched").asLong();
    fetch(USAGE);
    await()
        .atMost(PATIENCE)
        .until(() -> position(USAGE).path("rowsFetched").asLong() >= fetched + 80);
    await().atMost(PATIENCE).until(() -> open() == 0);
    assertThat(onHand(product)).isEqualByComparingTo("-80");
    assertThat(movements(product)).isEqualTo(80);
    assertThat(hub.database().number("SELECT COUNT(*) FROM inbox_conflict")).isEqualTo(conflicts);
    assertThat(hub.log()).doesNotContain("an-export-token-for-tests-only");
  }

  @Test
  void theLastPositionOfEachTypeIsShown() {
    String rowver = "rv-" + UUID.randomUUID();
    String body =
        """
        {"id": "%s", "type": "StockLevelRecommendation", "specversion": "1.0", "source": "a-hook",
         "time": "2026-03-10T16:45:01.000Z", "data": {"rows": [], "rowver": "%s"}}"""
            .formatted(UUID.randomUUID(), rowver);
    assertThat(hub.technician("tech.marlow").post("/servicemobility/webhooks", body).status())
        .isEqualTo(200);

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(position("StockLevelRecommendation").path("seenRowver").asText())
                    .isEqualTo(rowver));
    assertThat(hub.administrator().get(POSITIONS).json().path("items")).hasSize(9);
  }

  @Test
  void anOperatorSetsWhereFetchingOfATypeGoesOnAndThatIsAudited() {
    String cursor = POSITIONS + "/PhysicalInventoryRequest/cursor";
    String reason = "counted at go-live " + UUID.randomUUID();
    assertThat(hub.administrator().post(cursor, Map.of("rowver", "0")).status()).isEqualTo(400);
    assertThat(hub.administrator().post(cursor, Map.of("reason", reason)).status()).isEqualTo(400);

    Reply set = hub.administrator().post(cursor, Map.of("rowver", "91833", "reason", reason));

    assertThat(set.status()).as(set::toString).isEqualTo(200);
    assertThat(set.json().path("cursor").asText()).isEqualTo("91833");
    assertThat(
            hub.administrator().get("/operations/audit?objectId=PhysicalInventoryRequest").text())
        .contains("export.cursor", "to 91833: " + reason);
    assertThat(
            hub.administrator()
                .post(POSITIONS + "/Nothing/cursor", Map.of("rowver", "0", "reason", reason))
                .status())
        .isEqualTo(404);
  }

  @Test
  void onlyKnownTypesAreFetchedAndNobodyWithoutTheTokenGetsAnExport() {
    assertThat(
            hub.administrator()
                .post(POSITIONS + "/Nothing/fetch", Map.of("reason", "a test"))
                .status())
        .isEqualTo(404);
    assertThat(hub.administrator().post(POSITIONS + "/" + USAGE + "/fetch", "{}").status())
        .isEqualTo(400);
    assertThat(
            hub.anonymous()
                .get("/sandbox/servicemobility/seiapi/v3/export/InventoryUsage?rowver=0&limit=5")
                .status())
        .isEqualTo(401);
  }

  private void fetch(String type) {
    Reply reply =
        hub.administrator().post(POSITIONS + "/" + type + "/fetch", Map.of("reason", "a gap"));
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
  }

  private void awaitMovements(String product, long expected) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(movements(product)).isEqualTo(expected));
  }

  private JsonNode position(String type) {
    for (JsonNode each : hub.administrator().get(POSITIONS).json().path("items")) {
      if (type.equals(each.path("type").asText())) {
        return each;
      }
    }
    throw new AssertionError("no " + type);
  }

  private long open() {
    return hub.database()
        .number(
            """
            SELECT COUNT(*) FROM inbox_message
            WHERE type = ? AND state = 'RECEIVED' AND external_id LIKE 'InventoryUsage:%'""",
            USAGE);
  }

  private long movements(String product) {
    return hub.database().number("SELECT COUNT(*) FROM stock_movement WHERE prod_num = ?", product);
  }

  private BigDecimal onHand(String product) {
    return (BigDecimal)
        hub.database().value("SELECT on_hand FROM stock_level WHERE prod_num = ?", product);
  }
}
