package fieldhub.sandbox.suppliers;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/**
 * How a supplier behaves.
 *
 * @param fault what goes wrong with a posted order
 * @param times with how many posted orders; 0 for all from now on
 * @param status HTTP status of the faults that answer one
 * @param retryAfter seconds in the header {@code Retry-After}, 0 for no header
 * @param message the StatusMsg of a refusal
 * @param delayBefore milliseconds before the order is taken
 * @param delayAfter milliseconds between taking it and answering; long ones play a supplier that
 *     never answers
 * @param lookUpStatus HTTP status of look-ups; 200 answers them as it should be
 * @param days until the promised delivery
 */
record SupplierKnobs(
    Fault fault,
    int times,
    int status,
    int retryAfter,
    String message,
    int delayBefore,
    int delayAfter,
    int lookUpStatus,
    int days) {

  private static final int LONGEST_DELAY = 120_000;

  /** As a supplier should be. */
  static final SupplierKnobs WELL = read(Fields.parse(""));

  static SupplierKnobs read(Fields fields) {
    return new SupplierKnobs(
        Fault.named(fields.text("fault").orElse("none")),
        fields.number("times", 0, 0, 1_000_000),
        fields.number("status", 503, 200, 599),
        fields.number("retryAfter", 0, 0, 86_400),
        fields.text("message").orElse("Not available; nothing was ordered."),
        fields.number("delayBefore", 0, 0, LONGEST_DELAY),
        fields.number("delayAfter", 0, 0, LONGEST_DELAY),
        fields.number("lookUpStatus", 200, 200, 599),
        fields.number("days", 3, 0, 365));
  }

  JsonObject json() {
    return Json.createObjectBuilder()
        .add("fault", fault.spelling())
        .add("times", times)
        .add("status", status)
        .add("retryAfter", retryAfter)
        .add("message", message)
        .add("delayBefore", delayBefore)
        .add("delayAfter", delayAfter)
        .add("lookUpStatus", lookUpStatus)
        .add("days", days)
        .build();
  }
}
