package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

@HubTest
class InventoryUsageIT {

  private static final String EVENTS =
      "SELECT event FROM journey_entry WHERE key_value = ? ORDER BY id";

  @ArquillianResource Hub hub;

  @Test
  void theContractsExampleMovesStockAndKeepsCountsAndReasons() throws IOException {
    String id = Usage.unique("msg");
    String van = Usage.unique("VAN");
    String pump = Usage.unique("pump");
    String element = Usage.unique("element");
    String workOrder = Usage.unique("WO");
    String body =
        example()
            .replace("7d0c1f52-3b1e-4c0f-9a52-000000000001", id)
            .replace("VAN-0417", van)
            .replace("WPW10730972", pump)
            .replace("8544771", element)
            .replace("WO-2026-004512", workOrder);

    send(body);

    view().awaitState(id, "DONE");
    assertThat(view().onHand(pump)).isEqualByComparingTo("-1");
    assertThat(view().onHand(element)).isEqualByComparingTo("-1");
    assertThat(view().stated(pump)).isEqualByComparingTo("3");
    assertThat(view().stated(element)).isEqualByComparingTo("5");
    Map<String, Object> reason =
        hub.database()
            .rows(
                """
                SELECT d.* FROM stock_disposition d JOIN stock_movement m ON m.id = d.movement_id
                WHERE m.prod_num = ?""",
                element)
            .get(0);
    assertThat(reason).containsEntry("reason_code", "1002");
    assertThat(reason).containsEntry("description", "Damaged in transit");
    for (String key : List.of(id, van, pump, element, workOrder)) {
      assertThat(view().journey(key)).as(key).isPositive();
    }
  }

  @Test
  void aReExportUnderANewIdMovesNothingHoweverItIsFormatted() {
    Usage usage = Usage.any();
    Usage again = usage.withId(Usage.unique("msg"));
    Usage next = usage.withId(Usage.unique("msg")).withRowver(Usage.unique("rv"));

    send(usage.json());
    view().awaitState(usage.id(), "DONE");
    send(again.json().replace("\"OutQty\": 1.0", "\"OutQty\":1.000").replace(", ", " ,\n"));
    view().awaitState(again.id(), "DONE");
    assertThat(view().onHand(usage.product())).isEqualByComparingTo("-1");

    send(next.json());
    view().awaitState(next.id(), "DONE");
    assertThat(view().onHand(usage.product())).isEqualByComparingTo("-2");
    assertThat(view().movements(usage.product())).isEqualTo(2);
  }

  @Test
  void theNewestCountStandsWhateverComesLast() {
    Usage newer = Usage.any().stating("9.0", "2026-03-10 17:00:00Z");
    Usage older =
        newer
            .withId(Usage.unique("msg"))
            .withRowver(Usage.unique("rv"))
            .stating("4.0", "2026-03-10T17:59:00+01:00");

    send(newer.json());
    view().awaitState(newer.id(), "DONE");
    send(older.json());
    view().awaitState(older.id(), "DONE");

    assertThat(view().stated(newer.product())).isEqualByComparingTo("9");
    assertThat(view().onHand(newer.product())).isEqualByComparingTo("-2");
  }

  @Test
  void aPoisonousMessageIsParkedWholeAndHindersNobody() {
    Usage good = Usage.any();
    Usage poison = Usage.any();
    String twoItems =
        poison
            .json()
            .replace(
                "\"Items\": [",
                "\"Items\": [{\"ProdNum\": \"" + poison.product() + "\", \"OutQty\": 5}, ");

    send(good.json());
    send(twoItems.replace("\"OutQty\": 1.0", "\"OutQty\": -1.0"));
    List<Usage> others = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      others.add(Usage.any());
      send(others.get(i).json());
    }

    view().awaitState(poison.id(), "PARKED");
    others.forEach(it -> view().awaitState(it.id(), "DONE"));
    view().awaitState(good.id(), "DONE");
    assertThat(view().movements(poison.product())).isZero();
    assertThat(view().message(poison.id()).get("last_error"))
        .asString()
        .contains("StorageLocations[0].Items[1].OutQty must not be negative");
    assertThat(view().journey(poison.id())).isEqualTo(2);
  }

  @Test
  void wrongTypesInTheRowsAreParkedWithTheirPlace() {
    Map<String, String> bad =
        Map.of(
            "\"OutQty\": 1.0", "\"OutQty\": \"1.0\"",
            "\"InventoryQty\": 3.0", "\"InventoryQty\": 99999999999999999999",
            "\"Items\": [", "\"Items\": [17, ",
            "\"ModifiedUTC\": \"2026-03-10T16:31:07.000Z\"", "\"ModifiedUTC\": \"yesterday\"",
            "\"RefModule\": \"1002\"", "\"RefModule\": 1002");
    bad.forEach(
        (good, wrong) -> {
          Usage usage = Usage.any();
          send(usage.json().replace(good, wrong));
          view().awaitState(usage.id(), "PARKED");
          assertThat(view().message(usage.id()).get("last_error"))
              .asString()
              .startsWith("rows[0].InventoryUsage.");
          assertThat(view().movements(usage.product())).isZero();
        });
  }

  @Test
  void aPassingFailureIsRetriedAndAppliedOnceAndFoundByItsWorkOrderAllTheTime() {
    Usage usage = Usage.any();
    // As full as the column can be: adding to it is an error of the database.
    hub.database()
        .update(
            "INSERT INTO stock_level (prod_num, location_id, on_hand, reserved) VALUES (?, ?, ?, 0)",
            usage.product(),
            usage.location(),
            new BigDecimal("-999999999999999.9999"));

    send(usage.json());
    view().awaitState(usage.id(), "RETRY");
    assertThat(view().journey(usage.workOrder())).isEqualTo(1);
    hub.database().update("UPDATE stock_level SET on_hand = 0 WHERE prod_num = ?", usage.product());

    view().awaitState(usage.id(), "DONE");
    assertThat(view().onHand(usage.product())).isEqualByComparingTo("-1");
    assertThat(view().movements(usage.product())).isEqualTo(1);
    assertThat(hub.database().rows(EVENTS, usage.workOrder()))
        .extracting(row -> row.get("event"))
        .containsExactly("inbox.failed", "inbox.applied");
  }

  @Test
  void crossingMessagesOfTheSameItemsAllCount() {
    String van = Usage.unique("VAN");
    List<String> products = List.of(Usage.unique("P"), Usage.unique("P"), Usage.unique("P"));
    List<Usage> usages = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      usages.add(Usage.any().at(van, products.get(i % 3)));
    }

    usages.parallelStream().forEach(usage -> send(usage.json()));

    await()
        .untilAsserted(
            () ->
                assertThat(products)
                    .allSatisfy(
                        product -> assertThat(view().onHand(product)).isEqualByComparingTo("-20")));
  }

  private void send(String body) {
    assertThat(hub.technician("tech.marlow").post("/servicemobility/webhooks", body).status())
        .isEqualTo(200);
  }

  private InboxView view() {
    return new InboxView(hub);
  }

  private static String example() throws IOException {
    try (InputStream file =
        InventoryUsageIT.class.getResourceAsStream("/contract/webhook-inventory-usage.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
