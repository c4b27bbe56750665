package fieldhub.operations;

import static fieldhub.operations.MasterDataIT.assertFigures;
import static fieldhub.operations.MasterDataIT.count;
import static fieldhub.operations.MasterDataIT.product;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people count becomes what is on hand, and the ledger says why. */
@HubTest
class StockCountIT {
  private static final String IMPORT = "/operations/stock/import";

  @ArquillianResource Hub hub;

  private final String id = "SC" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aProductAndADepot() {
    assertFigures(
        operator().post("/operations/products/import", "[" + product(id, "Pump", "1") + "]"),
        1,
        0,
        0);
    String depot = "[{\"locationId\":\"%s\",\"name\":\"Depot\",\"kind\":\"DEPOT\"}]".formatted(id);
    assertFigures(operator().post("/operations/depots/import", depot), 1, 0, 0);
  }

  @Test
  void aCountSetsOnHandAndTheLedgerExplainsIt() {
    assertFigures(operator().post(IMPORT, List.of(count(id, id, "10"))), 1, 0, 0);
    assertFigures(operator().post(IMPORT, List.of(count(id, id, "10.0"))), 0, 0, 1);
    assertFigures(operator().post(IMPORT, List.of(count(id, id, "7.5"))), 0, 1, 0);

    JsonNode line = operator().get("/operations/stock?prodNum=" + id).json().path("items").get(0);
    assertThat(line.path("onHand").decimalValue()).isEqualByComparingTo("7.5");
    assertThat(line.path("available").decimalValue()).isEqualByComparingTo("7.5");
    assertThat(line.path("stated").isNull()).isTrue();

    JsonNode movements = operator().get("/operations/ledger?prodNum=" + id).json().path("items");
    assertThat(movements)
        .extracting(
            it ->
                it.path("type").asText()
                    + " "
                    + it.path("in").asText()
                    + " "
                    + it.path("out").asText())
        .containsExactly("COUNT 0 2.5", "COUNT 10 0");
    JsonNode steps = operator().get("/operations/journey?kind=part&key=" + id).json().path("items");
    assertThat(steps).hasSize(2);
    assertThat(operator().get(steps.get(0).path("link").asText()).json().path("items")).hasSize(1);
  }

  @Test
  void whatIsReservedStays() {
    assertFigures(operator().post(IMPORT, List.of(count(id, id, "10"))), 1, 0, 0);
    hub.database().update("UPDATE stock_level SET reserved = 4 WHERE prod_num = ?", id);
    assertFigures(operator().post(IMPORT, List.of(count(id, id, "3"))), 0, 1, 0);
    JsonNode line =
        operator().get("/operations/stock?locationId=" + id).json().path("items").get(0);
    assertThat(line.path("reserved").asInt()).isEqualTo(4);
    assertThat(line.path("available").asInt()).isEqualTo(-1);
  }

  @Test
  void unknownNamesAndNegativeCountsAreRefusedTogether() {
    Reply refused =
        operator()
            .post(
                IMPORT,
                List.of(count(id, id, "-1"), count(id + "X", id, "1"), count(id, id + "Y", "1")));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("row").asInt() + " " + error.path("field").asText())
        .containsExactlyInAnyOrder("1 onHand", "2 prodNum", "3 locationId");
    assertThat(hub.database().number("SELECT COUNT(*) FROM stock_level WHERE prod_num = ?", id))
        .isZero();
  }

  @Test
  void aLevelThatADeviceInventedMayBeCountedAndItsNegativeComesBackUnchanged() {
    String invented = id + "-unknown";
    hub.database()
        .update(
            "INSERT INTO stock_level (prod_num, location_id, on_hand, reserved) VALUES (?, ?, -2, 0)",
            invented,
            id);
    assertFigures(operator().post(IMPORT, List.of(count(invented, id, "-2"))), 0, 0, 1);
    assertFigures(operator().post(IMPORT, List.of(count(invented, id, "1"))), 0, 1, 0);
  }

  @Test
  void aDryRunCountsNothing() {
    assertFigures(operator().post(IMPORT + "?dryRun=true", List.of(count(id, id, "10"))), 1, 0, 0);
    assertThat(hub.database().number("SELECT COUNT(*) FROM stock_level WHERE prod_num = ?", id))
        .isZero();
  }

  private Caller operator() {
    return hub.administrator();
  }
}
