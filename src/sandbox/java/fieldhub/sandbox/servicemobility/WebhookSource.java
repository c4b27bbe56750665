package fieldhub.sandbox.servicemobility;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

/** Makes valid webhooks of one type: envelope, frame and rows (contract sections 6.2, 6.3, 6.7). */
final class WebhookSource implements MessageSource {

  /** The full form of contract section 1.4. */
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The id of "our" webhook definition, the same in every message. */
  private static final String DEFINITION =
      UUID.nameUUIDFromBytes("fieldhub-sandbox".getBytes(StandardCharsets.UTF_8)).toString();

  /** Who takes over what the technician hands out. */
  private static final String OTHER_TECHNICIAN = "tech.iqbal";

  private final WebhookType type;
  private final Subjects subjects;
  private final MessageNumbers numbers;
  private final Clock clock;
  private final RowTemplate template;
  private long turn;
  private String pair;

  WebhookSource(WebhookType type, Subjects subjects, MessageNumbers numbers, Clock clock) {
    this.type = type;
    this.subjects = subjects;
    this.numbers = numbers;
    this.clock = clock;
    this.template = RowTemplate.named(type.wireName());
  }

  @Override
  public Message next() {
    return message(numbers.nextId(), subjects.quantity());
  }

  @Override
  public Message contradicting(Message earlier) {
    return message(earlier.id(), subjects.quantity().add(BigDecimal.ONE));
  }

  private Message message(String id, BigDecimal quantity) {
    JsonArrayBuilder rows = Json.createArrayBuilder();
    String rowver = numbers.nextRowver();
    for (int i = 0; i < subjects.rows(); i++) {
      rowver = numbers.nextRowver();
      rows.add(row(rowver, quantity));
    }
    JsonObject envelope =
        Json.createObjectBuilder()
            .add("id", id)
            .add("type", type.wireName())
            .add("specversion", "1.0")
            .add("source", DEFINITION)
            .addNull("subject")
            .add("time", UTC.format(clock.instant()))
            .add("datacontenttype", "application/json")
            .add("action", "")
            .add("data", Json.createObjectBuilder().add("rowver", rowver).add("rows", rows))
            .build();
    byte[] body = envelope.toString().getBytes(StandardCharsets.UTF_8);
    return new Message(type.wireName(), type.path(), id, body);
  }

  private JsonObjectBuilder row(String rowver, BigDecimal quantity) {
    JsonObjectBuilder row = Json.createObjectBuilder().add("rowver", rowver);
    if (type == WebhookType.USER_AUDIT) {
      row.add("UserID", subjects.user());
    }
    return row.add(type.wireName(), template.fill(values(rowver, quantity)));
  }

  /** Two rows in succession belong together: halves of a transfer, an entry opened and closed. */
  private Map<String, String> values(String number, BigDecimal quantity) {
    long now = turn++;
    boolean second = now % 2 == 1;
    if (!second) {
      pair = number;
    }
    // The halves of a transfer move the same things between the same places.
    long subject = type == WebhookType.INVENTORY_TRANSFER ? now / 2 : now;
    Instant time = clock.instant();
    return Map.ofEntries(
        Map.entry("now", UTC.format(time)),
        Map.entry("earlier", UTC.format(time.minus(Duration.ofHours(1)))),
        Map.entry("later", UTC.format(time.plus(Duration.ofDays(1)))),
        Map.entry("modified", UTC.format(second ? time : time.minus(Duration.ofHours(1)))),
        Map.entry("end", second ? UTC.format(time) : ""),
        Map.entry("number", number),
        Map.entry("pair", pair),
        Map.entry("user", subjects.user()),
        Map.entry("party", second ? OTHER_TECHNICIAN : subjects.user()),
        Map.entry("otherParty", second ? subjects.user() : OTHER_TECHNICIAN),
        Map.entry("publicCode", (second ? "S" : "P") + pair),
        Map.entry("privateCode", (second ? "P" : "S") + pair),
        Map.entry("workOrder", subjects.workOrder(subject, "WO-2026-004512")),
        Map.entry("location", subjects.location(subject)),
        Map.entry("otherLocation", subjects.otherLocation(subject)),
        Map.entry("product", subjects.product(subject)),
        Map.entry("quantity", quantity.toPlainString()),
        Map.entry("counted", subjects.counted().orElse(BigDecimal.TEN).toPlainString()));
  }
}
