package fieldhub.sandbox.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.sandbox.knobs.Delays;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderDeskTest {

  private final Site site = new Site(new Company("GBEX0042"), "100231");
  private final OrderDesk desk = new OrderDesk();
  private Subscription subscription;

  @BeforeEach
  void subscribed() {
    desk.clock = new MovableClock();
    desk.delays =
        new Delays() {
          @Override
          public void after(int millis, Runnable work) {
            work.run();
          }
        };
    subscription = site.subscriptions().subscribe("PARTS.ORDER", false, Instant.EPOCH);
  }

  @Test
  void aPlacedOrderIsAnnouncedAsTheContractShowsIt() {
    PartsOrder order = desk.place(site, JsonValue.EMPTY_JSON_OBJECT, false);
    JsonObject notification = onlyOne(Form.CURRENT);
    assertThat(notification.keySet())
        .containsExactly(
            "NotificationId",
            "SubscriptionId",
            "EventType",
            "Topic",
            "Message",
            "CompanyCode",
            "SiteId",
            "CreatedAt",
            "Parameters",
            "Resources");
    assertThat(notification.getString("Topic")).isEqualTo("PARTS.ORDER.CREATED");
    assertThat(notification.getString("CreatedAt")).isEqualTo("2026-03-02T09:05:12.4471900Z");
    assertThat(notification.getJsonArray("Resources"))
        .isEqualTo(json("[{'ResourceType': 'partsorder', 'ResourceId': '" + order.id() + "'}]"));
  }

  @Test
  void theLegacyFormHasAnAddressAndNoId() {
    PartsOrder order = desk.place(site, JsonValue.EMPTY_JSON_OBJECT, false);
    JsonObject notification = onlyOne(Form.LEGACY);
    assertThat(notification.keySet()).containsExactly("Topic", "CreatedAt", "ResourceUris");
    assertThat(notification.getJsonArray("ResourceUris"))
        .isEqualTo(
            json(
                "[{'Type': 'partsorder', 'Value': 'http://api/v1/bmsapi/partsorders/"
                    + order.id()
                    + "'}]"));
  }

  @Test
  void aScriptMovesTheOrderWithItsLinesAndTellsOfEachStep() {
    PartsOrder order = desk.place(site, JsonValue.EMPTY_JSON_OBJECT, true);
    desk.run(
        site,
        order,
        List.of(new OrderDesk.Step("Confirmed", 5), new OrderDesk.Step("Lost at sea", 5)));
    assertThat(order.fields().getString("Status")).isEqualTo("Lost at sea");
    assertThat(order.fields().getJsonArray("Parts").getValuesAs(JsonObject.class))
        .hasSize(3)
        .allSatisfy(line -> assertThat(line.getString("Status")).isEqualTo("Lost at sea"));
    assertThat(subscription.read(Removal.ON_READ)).hasSize(2);
  }

  @Test
  void aWholeOrderIsGivenOutAsItIs() {
    JsonObject whole =
        json("[{'PartsOrderId': 'c3a9f4d8-61b2-4e7f-a0c5-2d9b8e7f6a11', 'Parts': [],"
                + " 'Foreign': 118.00}]")
            .getJsonObject(0);
    PartsOrder order =
        desk.place(site, Json.createObjectBuilder().add("order", whole).build(), false);
    assertThat(order.text()).isEqualTo(whole.toString());
    assertThat(onlyOne(Form.CURRENT).getJsonArray("Parameters")).isEmpty();
  }

  private JsonObject onlyOne(Form form) {
    List<Notice> waiting = subscription.read(Removal.ON_READ);
    assertThat(waiting).hasSize(1);
    return waiting.get(0).in(form, subscription, "http://api/v1/bmsapi").asJsonObject();
  }

  private static JsonArray json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readArray();
  }
}
