package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** A plausible order for whoever wants just one. */
final class OrderTemplate {

  private static final int DAYS_TO_DELIVERY = 2;

  private OrderTemplate() {}

  static JsonObject order(UUID id, String status, Instant now) {
    String delivery =
        now.plus(DAYS_TO_DELIVERY, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS).toString();
    return Json.createObjectBuilder()
        .add("AssessmentId", UUID.randomUUID().toString())
        .add("SupplierName", "Thornbury Vehicle Parts Ltd")
        .add("PartsOrderId", id.toString())
        .add("OrderReference", "TVP-" + id.toString().substring(0, 8).toUpperCase(Locale.ROOT))
        .add("Status", status)
        .add("DeliveryDate", delivery)
        .add(
            "Parts",
            Json.createArrayBuilder()
                .add(line("5Q0805588AB", "5Q0805588AB", 1, status, "212.4", "248.75", delivery))
                .add(line("5Q0941005", "AM-LH-941005", 2, status, "96.1", "118.0", delivery))
                .add(line("5Q0853601", null, 1, status, "31.05", "38.2", delivery)))
        .build();
  }

  private static JsonObjectBuilder line(
      String number,
      String ordered,
      int quantity,
      String status,
      String repairer,
      String insurer,
      String delivery) {
    return Json.createObjectBuilder()
        .add("OEPartNumber", number)
        .add("OrderedPartNumber", ordered == null ? JsonValue.NULL : Json.createValue(ordered))
        .add("Quantity", quantity)
        .add("Status", status)
        .add("RepairerPrice", new BigDecimal(repairer))
        .add("InsurerPrice", new BigDecimal(insurer))
        .add("DeliveryDate", delivery);
  }
}
