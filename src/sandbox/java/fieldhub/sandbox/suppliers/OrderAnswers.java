package fieldhub.sandbox.suppliers;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Parts Ordering Objects in, Parts Ordering Response Objects out (contract 2.2 and 2.3). */
final class OrderAnswers {

  private static final int PLACE_ORDER = 1002;

  private OrderAnswers() {}

  /**
   * Reads what was posted.
   *
   * @throws Refusal 400 when it is no order
   */
  static JsonObject read(String body) {
    try (var reader = Json.createReader(new StringReader(body))) {
      JsonObject order = reader.readObject();
      if (order.getInt("Command") != PLACE_ORDER || order.getJsonArray("Parts").isEmpty()) {
        throw new Refusal(400, "no order: Command 1002 and Parts are needed");
      }
      order.getString("WorkOrder");
      return order;
    } catch (JsonException | NullPointerException | ClassCastException e) {
      throw new Refusal(400, "no Parts Ordering Object");
    }
  }

  static JsonObject accepted(
      String supplier, String number, JsonObject order, Instant now, int days) {
    JsonArrayBuilder parts = Json.createArrayBuilder();
    for (JsonObject part : order.getJsonArray("Parts").getValuesAs(JsonObject.class)) {
      parts.add(
          Json.createObjectBuilder()
              .add("ProdNum", part.getString("ProdNum"))
              .add("PartStatus", "Ordered")
              .add("Qty", part.getJsonNumber("Qty")));
    }
    String own = Integer.toHexString((supplier + number).hashCode()).toUpperCase(Locale.ROOT);
    return Json.createObjectBuilder()
        .add(
            "Orders",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add(
                            "EstimatedDelivery",
                            now.plus(days, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.HOURS)
                                .toString())
                        .add("PartOrderNum", supplier + "-" + own)
                        .add("Parts", parts)
                        .add("TrackingNumber", "TRK-" + own)))
        .add("Status", "1001")
        .add("StatusMsg", "1 order created")
        .build();
  }

  static JsonObject refused(String message) {
    return Json.createObjectBuilder()
        .add("Orders", Json.createArrayBuilder())
        .add("Status", "2001")
        .add("StatusMsg", message)
        .build();
  }
}
