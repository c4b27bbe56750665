package fieldhub.sandbox.servicemobility;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WebhookSourceTest {

  private final MessageNumbers numbers = new MessageNumbers(FixedClock.CLOCK);

  private WebhookSource source(WebhookType type, String subjects) {
    return new WebhookSource(type, Requests.subjects(subjects), numbers, FixedClock.CLOCK);
  }

  @ParameterizedTest
  @CsvSource({
    "INVENTORY_USAGE, webhook-inventory-usage",
    "ACTIVITY, webhook-activity",
    "PHYSICAL_INVENTORY_REQUEST, webhook-physical-inventory-request",
    "LOAD_INVENTORY, webhook-load-inventory",
    "INVENTORY_TRANSFER, webhook-inventory-transfer",
    "STOCK_LEVEL_RECOMMENDATION, webhook-stock-level-recommendation",
    "TIME_ENTRY, webhook-time-entry",
    "USER_AUDIT, webhook-user-audit",
    "WORK_ORDER, webhook-work-order"
  })
  void hasTheFieldsOfTheContractsExample(WebhookType type, String example) throws IOException {
    JsonObject generated = Requests.json(source(type, "{}").next().body());
    JsonObject expected;
    try (var file = getClass().getResourceAsStream("/contract/" + example + ".json");
        var reader = Json.createReader(file)) {
      expected = reader.readObject();
    }

    assertThat(generated.keySet()).isEqualTo(expected.keySet());
    JsonObject row = firstRow(generated);
    JsonObject expectedRow = firstRow(expected);
    assertThat(row.keySet()).isEqualTo(expectedRow.keySet());
    assertThat(row.getJsonObject(type.wireName()).keySet())
        .isEqualTo(expectedRow.getJsonObject(type.wireName()).keySet());
    assertThat(generated.getString("type")).isEqualTo(expected.getString("type"));
  }

  private static JsonObject firstRow(JsonObject envelope) {
    return envelope.getJsonObject("data").getJsonArray("rows").getJsonObject(0);
  }

  @ParameterizedTest
  @EnumSource(WebhookType.class)
  void everyMessageHasAnIdOfItsOwnThatIsAUuid(WebhookType type) {
    WebhookSource source = source(type, "{}");

    assertThat(Stream.generate(source::next).limit(50).map(Message::id).map(UUID::fromString))
        .doesNotHaveDuplicates();
  }

  @Test
  void rowVersionsGrowAndTheBatchEndsWithItsLastRow() {
    JsonObject data =
        Requests.json(source(WebhookType.INVENTORY_USAGE, "{'rows': 3}").next().body())
            .getJsonObject("data");

    var rowvers =
        data.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
            .map(row -> Long.parseLong(row.getString("rowver")))
            .toList();
    assertThat(rowvers).isSorted().doesNotHaveDuplicates().hasSize(3);
    assertThat(data.getString("rowver")).isEqualTo(Long.toString(rowvers.get(2)));
  }

  @Test
  void takesEveryPairOfLocationAndProductInTurn() {
    WebhookSource source =
        source(
            WebhookType.INVENTORY_USAGE, "{'locations': ['L1', 'L2'], 'products': ['P1', 'P2']}");

    assertThat(Stream.generate(source::next).limit(5).map(WebhookSourceTest::locationAndProduct))
        .containsExactly("L1 P1", "L1 P2", "L2 P1", "L2 P2", "L1 P1");
  }

  private static String locationAndProduct(Message message) {
    JsonObject place =
        firstRow(Requests.json(message.body()))
            .getJsonObject("InventoryUsage")
            .getJsonArray("StorageLocations")
            .getJsonObject(0);
    return place.getString("StorageLocationID")
        + " "
        + place.getJsonArray("Items").getJsonObject(0).getString("ProdNum");
  }

  @Test
  void aTransferComesInTwoHalvesWithTheCodesTurnedRound() {
    WebhookSource source = source(WebhookType.INVENTORY_TRANSFER, "{}");
    JsonObject one = content(source.next(), "InventoryTransfer");
    JsonObject other = content(source.next(), "InventoryTransfer");

    JsonObject code = one.getJsonObject("ValidationCode");
    JsonObject turned = other.getJsonObject("ValidationCode");
    assertThat(turned.getString("PublicCode")).isEqualTo(code.getString("PrivateCode"));
    assertThat(turned.getString("PrivateCode")).isEqualTo(code.getString("PublicCode"));
    assertThat(other.getJsonObject("TransferTech").getString("UserID"))
        .isEqualTo(one.getString("UserID"))
        .isNotEqualTo(other.getString("UserID"));
    assertThat(other.getJsonArray("Items")).isEqualTo(one.getJsonArray("Items"));
    assertThat(content(source.next(), "InventoryTransfer").getJsonObject("ValidationCode"))
        .isNotIn(code, turned);
  }

  @Test
  void aTimeEntryIsOpenedAndThenClosed() {
    WebhookSource source = source(WebhookType.TIME_ENTRY, "{}");
    JsonObject open = content(source.next(), "TimeEntry");
    JsonObject closed = content(source.next(), "TimeEntry");

    assertThat(closed.getString("ID")).isEqualTo(open.getString("ID"));
    assertThat(open.getString("UserEndUTC")).isEmpty();
    assertThat(closed.getString("UserEndUTC")).isNotEmpty();
    assertThat(closed.getString("ModifiedUTC")).isGreaterThan(open.getString("ModifiedUTC"));
  }

  private static JsonObject content(Message message, String type) {
    return firstRow(Requests.json(message.body())).getJsonObject(type);
  }

  @Test
  void aValueWithQuotesStaysOneValue() {
    WebhookSource source = source(WebhookType.TIME_ENTRY, "{'workOrders': ['a\\\\b\\u0022c']}");

    JsonObject entry = firstRow(Requests.json(source.next().body())).getJsonObject("TimeEntry");
    assertThat(entry.getString("RefCode")).isEqualTo("a\\b\"c");
  }

  @Test
  void aContradictionKeepsTheIdAndChangesTheBody() {
    WebhookSource source = source(WebhookType.INVENTORY_USAGE, "{}");
    Message first = source.next();

    Message other = source.contradicting(first);
    assertThat(other.id()).isEqualTo(first.id());
    assertThat(other.body()).isNotEqualTo(first.body());
  }

  @Test
  void postsActivitiesToThePluralSegmentOfTheVendor() {
    assertThat(source(WebhookType.ACTIVITY, "{}").next().path())
        .isEqualTo("/servicemobility/webhooks/Activities/");
  }
}
