package fieldhub.servicemobility.history;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HubTest
class ServiceHistoryIT {

  private static final String ASSETS = "/servicemobility/assets/history";
  private static final String SITES = "/servicemobility/sites/history";

  @ArquillianResource Hub hub;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  @Test
  void theVisitsOfASiteAreGivenNewestFirstWithThePartsThatWereUsed() {
    visit("A", "2026-03-10T08:00:00Z", "2026-03-10T09:30:00Z");
    visit("B", "2026-03-12T08:00:00Z", null);
    used("A", "PUMP", 2, 0.5);
    used("A", "SEAL", 1, 1);

    Reply reply = post(SITES, "{\"Location\": {\"LocationNum\": \"LOC-" + mark + "\"}}");

    assertThat(reply.json().path("_t").asText()).as(reply::toString).isEqualTo("siteHistory");
    assertThat(reply.json().path("_v").asText()).isEqualTo("1.0");
    assertThat(reply.json().path("History").findValuesAsText("OrderNum"))
        .containsExactly("B-" + mark, "A-" + mark);
    assertThat(reply.json().at("/History/0/ActualEndDate").asText("-")).isEmpty();
    assertThat(reply.json().at("/History/1/ActualEndDate").asText())
        .isEqualTo("2026-03-10T09:30:00.000Z");
    assertThat(reply.json().at("/History/1/OrderStatus").asText()).isEqualTo("4096");
    assertThat(reply.json().at("/History/1/UserName").asText()).isEqualTo("marlow");
    assertThat(reply.json().at("/History/1/Items").toString())
        .isEqualTo("[{\"ProdNum\":\"PUMP\",\"Qty\":1.5}]");
    assertThat(
            post(
                    SITES + "?start=1&limit=1",
                    "{\"Location\":{\"LocationNum\":\"LOC-" + mark + "\"}}")
                .json()
                .path("History")
                .findValuesAsText("OrderNum"))
        .containsExactly("A-" + mark);
  }

  @Test
  void aMachineIsFoundByEitherOfItsNames() {
    visit("A", "2026-03-10T08:00:00Z", null);
    hub.database()
        .update(
            "INSERT INTO work_order_asset (order_num, asset_num, serial_num) VALUES (?, ?, ?)",
            "A-" + mark,
            "AS-" + mark,
            "SN-" + mark);

    for (String name : new String[] {"\"AssetNum\": \"AS-", "\"SerialNum\": \"SN-"}) {
      Reply reply = post(ASSETS, "{\"Asset\": {" + name + mark + "\"}}");
      assertThat(reply.json().path("_t").asText()).as(reply::toString).isEqualTo("assetHistory");
      assertThat(reply.json().path("History").findValuesAsText("OrderNum"))
          .containsExactly("A-" + mark);
    }
  }

  @Test
  void whatNobodyKnowsHasAnEmptyHistory() {
    Reply asset = post(ASSETS, "{\"Asset\": {\"AssetNum\": \"" + mark + "\"}}");
    assertThat(asset.status()).isEqualTo(200);
    assertThat(asset.text()).isEqualTo("{\"_t\":\"assetHistory\",\"_v\":\"1.0\",\"History\":[]}");
    Reply site = post(SITES, "{\"Location\": {\"LocationNum\": \"" + mark + "\"}}");
    assertThat(site.status()).isEqualTo(200);
    assertThat(site.json().path("History")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assets/history          | {}                            | $.Asset",
        "assets/history          | {'Asset': {'Desc': 'washer'}} | $.Asset",
        "sites/history           | {'Location': {}}              | $.Location",
        "sites/history?start=-1  | {'Location': {'LocationNum': 'L'}} | start",
        "sites/history?limit=501 | {'Location': {'LocationNum': 'L'}} | limit",
        "sites/history?limit=x   | {'Location': {'LocationNum': 'L'}} | limit",
        "assets/history          | {'Asset': {'AssetNum': 7}}    | $.Asset.AssetNum"
      })
  void whatCannotBeAnsweredIsRefusedByName(String path, String body, String wrong) {
    Reply reply = post("/servicemobility/" + path, body.replace('\'', '"'));

    assertThat(reply.status()).as(reply::toString).isEqualTo(500);
    assertThat(reply.json().at("/invalidParams/0/path").asText()).isEqualTo(wrong);
  }

  private Reply post(String path, String body) {
    return hub.technician("tech").post(path, body);
  }

  private void visit(String name, String start, String end) {
    hub.database()
        .update(
            "INSERT INTO work_order (order_num, origin, status, location_num, technician,"
                + " actual_start, actual_end, created_at) VALUES (?, 'REPORTED', '4096', ?,"
                + " 'marlow', CAST(? AS timestamp with time zone),"
                + " CAST(? AS timestamp with time zone), CURRENT_TIMESTAMP)",
            name + "-" + mark,
            "LOC-" + mark,
            start,
            end);
  }

  private void used(String workOrder, String product, double out, double in) {
    hub.database()
        .update(
            "INSERT INTO stock_movement (row_hash, location_index, item_index, rowver, type, source,"
                + " id, location_id, prod_num, batch_num, serial_num, in_qty, out_qty,"
                + " inventory_damaged_qty, reported_damaged_qty, ref_module, ref_id, technician,"
                + " message_id, recorded_at) VALUES (?, 0, 0, '1', 'InventoryUsage', 'it', ?, 'VAN',"
                + " ?, '', '', ?, ?, 0, 0, '1002', ?, 'marlow', ?, CURRENT_TIMESTAMP)",
            product.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            UUID.randomUUID(),
            product,
            java.math.BigDecimal.valueOf(in),
            java.math.BigDecimal.valueOf(out),
            workOrder + "-" + mark,
            UUID.randomUUID());
  }
}
