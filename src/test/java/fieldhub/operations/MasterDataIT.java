package fieldhub.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Products, depots, vans and suppliers in and out. */
@HubTest
class MasterDataIT {
  private static final String PRODUCTS = "/operations/products/import";

  @ArquillianResource Hub hub;

  private final String id = "IT" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void theSameFileTwiceChangesNothingTheSecondTime() {
    String file =
        "[" + product(id + "-A", "Pump", "61.5") + "," + product(id + "-B", "Hose", "3") + "]";
    assertFigures(operator().post(PRODUCTS, file), 2, 0, 0);
    assertFigures(operator().post(PRODUCTS, file.replace("61.5", "61.5000")), 0, 0, 2);
    assertFigures(operator().post(PRODUCTS, file.replace("Hose", "Long hose")), 0, 1, 1);
    assertThat(
            hub.database().number("SELECT COUNT(*) FROM product WHERE prod_num LIKE ?", id + "%"))
        .isEqualTo(2);
  }

  @Test
  void aDryRunReportsTheSameAndStoresNothing() {
    Reply dry = operator().post(PRODUCTS + "?dryRun=true", "[" + product(id, "Pump", "1") + "]");
    assertFigures(dry, 1, 0, 0);
    assertThat(dry.json().path("dryRun").asBoolean()).isTrue();
    assertThat(operator().get("/operations/products/" + id).status()).isEqualTo(404);
  }

  @Test
  void oneWrongRowRefusesTheFileAndEveryErrorIsNamed() {
    String csv =
        """
        prodNum,description,price,currency,serialised
        %s-A,Pump,61.50,GBP,true
        %s-B,,cheap,GBP,perhaps
        %s-A,Pump again,1,GBP,
        """
            .formatted(id, id, id);
    Reply refused = csv(operator()).post(PRODUCTS, csv);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.header("Content-Type").orElse("")).startsWith("application/problem+json");
    assertThat(refused.json().path("errors"))
        .extracting(error -> error.path("row").asInt() + " " + error.path("field").asText())
        .containsExactly("3 description", "3 price", "3 serialised", "4 prodNum");
    assertThat(refused.text()).doesNotContain("cheap");
    assertThat(operator().get("/operations/products/" + id + "-A").status()).isEqualTo(404);
  }

  @Test
  void whatIsExportedAsCsvImportsUnchangedAndRunsNoFormula() {
    String nasty = "=cmd|' /C calc'!A0, \\\"quoted\\\"";
    String file = "[" + product(id, nasty, "12.3456") + "]";
    assertFigures(operator().post(PRODUCTS, file), 1, 0, 0);
    String export = operator().get("/operations/products/export?format=csv").text();
    String header = export.lines().findFirst().orElseThrow();
    String line = export.lines().filter(it -> it.startsWith(id)).findFirst().orElseThrow();
    assertThat(line).contains("\"'=cmd|' /C calc'!A0, \"\"quoted\"\"\"");
    assertFigures(csv(operator()).post(PRODUCTS, header + "\r\n" + line + "\r\n"), 0, 0, 1);
    assertThat(operator().get("/operations/products/" + id).json().path("description").asText())
        .startsWith("=cmd|");
  }

  @ParameterizedTest
  @ValueSource(strings = {"products", "depots", "suppliers", "stock"})
  void aWholeExportImportsUnchangedInBothForms(String kind) {
    String depot =
        "{\"locationId\":\"%s\",\"name\":\"Depot\",\"kind\":\"DEPOT\",\"latitude\":53.41,"
            + "\"longitude\":-2.1,\"serviceAreas\":[\"A\",\"B\"],\"holidays\":[\"2026-12-25\"]}";
    operator().post("/operations/depots/import", "[" + depot.formatted(id) + "]");
    String supplier = "{\"supplierId\":\"%s\",\"name\":\"Spares\",\"email\":\"a@example.com\"}";
    operator().post("/operations/suppliers/import", "[" + supplier.formatted(id) + "]");
    operator().post(PRODUCTS, "[" + product(id, "Pump", "1") + "]");
    operator().post("/operations/stock/import", List.of(count(id, id, "7.5")));
    String path = "/operations/" + kind + "/import?dryRun=true";

    String json = operator().get("/operations/" + kind + "/export").text();
    Reply jsonAgain = operator().post(path, json);
    Reply csvAgain =
        csv(operator())
            .post(
                path,
                operator()
                    .with("Accept", "text/csv")
                    .get("/operations/" + kind + "/export")
                    .text());

    assertThat(json).contains(id);
    for (Reply again : List.of(jsonAgain, csvAgain)) {
      assertThat(again.status()).as(again.text()).isEqualTo(200);
      assertThat(again.json().path("created").asInt()).isZero();
      // Other tests may change their own records in between.
      assertThat(again.json().path("unchanged").asInt()).isPositive();
    }
  }

  @Test
  void aProductMayNotReplaceItselfInTheEnd() {
    String first =
        product(id + "-A", "Old", "1").replace("}", ",\"supersededBy\":\"" + id + "-B\"}");
    assertFigures(operator().post(PRODUCTS, "[" + first + "]"), 1, 0, 0);
    String second =
        product(id + "-B", "New", "1").replace("}", ",\"supersededBy\":\"" + id + "-A\"}");
    Reply refused = operator().post(PRODUCTS, "[" + second + "]");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("errors").get(0).path("reason").asText()).contains(id + "-A > ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[1]",
        "[{]",
        "[{\"a\":1,\"a\":2}]",
        "[] []",
        "[{\"prodNum\":\"x\\u0000\"}]",
        "[{\"price\":NaN}]",
        "[{\"prodNum\":\"a\",\"description\":\"b\",\"price\":1e999999999,\"currency\":\"GBP\"}]"
      })
  void whatIsNoFileOfRecordsIsRefused(String body) {
    Reply refused = operator().post(PRODUCTS, body);
    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.text()).doesNotContain("Exception").doesNotContain("jackson");
  }

  @Test
  void brokenCsvIsRefused() {
    Caller csv = csv(operator());
    assertThat(csv.post(PRODUCTS, "").status()).isEqualTo(400);
    assertThat(csv.post(PRODUCTS, "prodnum,price\n1,2\n").status()).isEqualTo(400);
    assertThat(csv.post(PRODUCTS, "prodNum,description\n\"open,x\n").status()).isEqualTo(400);
    assertThat(csv.post(PRODUCTS, new byte[] {'p', (byte) 0xff}).status()).isEqualTo(400);
    assertThat(operator().with("Content-Type", "application/xml").post(PRODUCTS, "<a/>").status())
        .isEqualTo(415);
  }

  @Test
  void listsArePagedByKeyAndFilteredInTheDatabase() {
    StringBuilder file = new StringBuilder("prodNum,description,price,currency\n");
    for (int i = 100; i < 125; i++) {
      file.append(id).append('-').append(i).append(",Part_").append(i).append(",1,GBP\n");
    }
    assertFigures(csv(operator()).post(PRODUCTS, file.toString()), 25, 0, 0);
    JsonNode first = operator().get("/operations/products?limit=20&prefix=" + id).json();
    assertThat(first.path("items")).hasSize(20);
    JsonNode second =
        operator()
            .get(
                "/operations/products?limit=20&prefix="
                    + id
                    + "&after="
                    + first.path("next").asText())
            .json();
    assertThat(second.path("items")).hasSize(5);
    assertThat(second.path("next").asText()).isEmpty();
    assertThat(
            operator()
                .get("/operations/products?prefix=" + id + "&text=PART_11")
                .json()
                .path("items"))
        .hasSize(10);
    Reply bad = operator().get("/operations/products?limit=0&after=x&discontinued=maybe");
    assertThat(bad.status()).isEqualTo(400);
    assertThat(bad.json().path("invalidParams")).hasSize(3);
  }

  private Caller operator() {
    return hub.administrator();
  }

  private static Caller csv(Caller caller) {
    return caller.with("Content-Type", "text/csv");
  }

  static String product(String prodNum, String description, String price) {
    return "{\"prodNum\":\"%s\",\"description\":\"%s\",\"price\":%s,\"currency\":\"GBP\"}"
        .formatted(prodNum, description, price);
  }

  static Map<String, Object> count(String prodNum, String locationId, String onHand) {
    return Map.of(
        "prodNum", prodNum, "locationId", locationId, "onHand", new java.math.BigDecimal(onHand));
  }

  static void assertFigures(Reply reply, int created, int changed, int unchanged) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    JsonNode report = reply.json();
    assertThat(
            List.of(
                report.path("created").asInt(),
                report.path("changed").asInt(),
                report.path("unchanged").asInt()))
        .containsExactly(created, changed, unchanged);
  }
}
