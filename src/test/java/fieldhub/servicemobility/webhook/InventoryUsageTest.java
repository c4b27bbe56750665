package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.parts.stock.StockMovement;
import fieldhub.platform.http.Json;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.InboxMessage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InventoryUsageTest {

  private final Json json = new Json();

  @Test
  void readsEveryItemInArrayOrderWithItsIndexes() {
    List<StockMovement> movements =
        read(
            """
            {"rows": [{"rowver": "7", "UserID": "on-the-row", "InventoryUsage": {
              "RefModule": "1002", "RefObjID": "WO-1", "StorageLocations": [
              {"StorageLocationID": "A", "Items": [{"ProdNum": "x", "InQty": 2}, {"ProdNum": "y"}]},
              {"StorageLocationID": "B", "Items": [{"ProdNum": "x", "OutQty": 1.5}]}]}}]}""");

    assertThat(movements)
        .extracting(
            it -> it.item().locationId() + it.identity().locationIndex(),
            it -> it.item().prodNum() + it.identity().itemIndex())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("A0", "x0"),
            org.assertj.core.groups.Tuple.tuple("A0", "y1"),
            org.assertj.core.groups.Tuple.tuple("B1", "x0"));
    assertThat(movements)
        .extracting(it -> it.quantities().delta())
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(BigDecimal.valueOf(2), BigDecimal.ZERO, new BigDecimal("-1.5"));
    assertThat(movements)
        .allSatisfy(it -> assertThat(it.reason().technician()).isEqualTo("on-the-row"));
  }

  @Test
  void emptyNullAndMissingAreTheSame() {
    StockMovement movement =
        read(usage("{\"ProdNum\": \"x\", \"InQty\": \"\", \"OutQty\": null, \"BatchNum\": null}"))
            .get(0);

    assertThat(movement.quantities().delta()).isZero();
    assertThat(movement.quantities().stated()).isNull();
    assertThat(movement.item().batchNum()).isEmpty();
    assertThat(movement.reason().modifiedAt()).isNull();
  }

  @Test
  void theObjectIsFoundUnderTheOnlyOtherKey() {
    String other = usage("{\"ProdNum\": \"x\"}").replace("InventoryUsage", "Usage");
    assertThat(read(other)).hasSize(1);
    assertThatThrownBy(() -> read(other.replace("\"Usage\"", "\"A\": {}, \"Usage\"")))
        .isInstanceOf(FinalFailureException.class)
        .hasMessage("rows[0] has no InventoryUsage");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"InQty\": 1}                                  | ProdNum is missing",
        "{\"ProdNum\": \"x\", \"InQty\": -1}             | InQty must not be negative",
        "{\"ProdNum\": \"x\", \"InQty\": \"1\"}          | InQty must be a number",
        "{\"ProdNum\": \"x\", \"InQty\": 1e99}           | InQty is no quantity that anything could have",
        "{\"ProdNum\": \"x\", \"InQty\": 0.00004}       | InQty has more than 4 places",
        "{\"ProdNum\": \"x\", \"InQty\": 1e-9}          | InQty has more than 4 places",
        "{\"ProdNum\": \"x\", \"SerialNum\": \"a\\tb\"}  | SerialNum contains a control character",
        "{\"ProdNum\": 17}                               | ProdNum must be a text",
        "{\"ProdNum\": \"x\", \"DispositionReasons\": 1} | DispositionReasons must be a list"
      })
  void nonsenseNamesItsPlaceAndNotItsValue(String item, String reason) {
    assertThatThrownBy(() -> read(usage(item)))
        .isInstanceOf(FinalFailureException.class)
        .hasMessage("rows[0].InventoryUsage.StorageLocations[0].Items[0]." + reason);
  }

  @Test
  void aMessageWithoutRowsMakesNoSense() {
    assertThatThrownBy(() -> read("{\"data\": {}}")).isInstanceOf(FinalFailureException.class);
    assertThat(read("{\"data\": {\"rows\": []}}")).isEmpty();
  }

  @Test
  void whatFloatingPointAddsIsDropped() {
    StockMovement movement =
        read(usage("{\"ProdNum\": \"x\", \"InQty\": 0.30000000000000004}")).get(0);
    assertThat(movement.quantities().in()).isEqualByComparingTo("0.3");
  }

  private List<StockMovement> read(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    InboxMessage message =
        new InboxMessage(
            UUID.randomUUID(), "servicemobility", "id", "InventoryUsage", Instant.EPOCH, bytes);
    return NotificationRow.of(message, json.tree(bytes), WebhookType.INVENTORY_USAGE).stream()
        .flatMap(row -> InventoryUsage.movements(row).stream())
        .toList();
  }

  private static String usage(String item) {
    return """
    {"rows": [{"rowver": "7", "InventoryUsage": {"ModifiedUTC": "", "StorageLocations":
      [{"StorageLocationID": "A", "Items": [%s]}]}}]}"""
        .formatted(item);
  }
}
