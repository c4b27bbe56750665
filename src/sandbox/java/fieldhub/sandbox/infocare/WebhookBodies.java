package fieldhub.sandbox.infocare;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Makes webhooks' bodies from the contract's examples, each with an id of its own. */
@ApplicationScoped
public class WebhookBodies {

  private static final List<String> DATES = List.of("createdAt", "updatedAt");

  @Inject Clock clock;

  private final AtomicLong lastId = new AtomicLong();

  /**
   * A body.
   *
   * @param set fields that are replaced, or added
   */
  JsonObject of(WebhookKind kind, HubCase hubCase, JsonObject set) {
    JsonObject sample = Samples.object(kind.sample());
    String now = HubDates.of(clock.instant());
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    fields.put("guid", Json.createValue(hubCase.guid().toString()));
    fields.put("caseId", Json.createValue(hubCase.id()));
    fields.put("id", Json.createValue(newId()));
    fields.put("case", hubCase.summary());
    DATES.forEach(date -> fields.put(date, Json.createValue(now)));
    fields.put("files", files());
    fields.keySet().retainAll(sample.keySet());
    if (kind == WebhookKind.MESSAGE_CONFIRMED) {
      fields.put("confirmedAt", Json.createValue(now));
    }
    JsonObjectBuilder body = Json.createObjectBuilder(sample);
    fields.forEach(body::add);
    set.forEach(body::add);
    return body.build();
  }

  /** At another address than any file before. */
  private JsonValue files() {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("url", "https://files.example.com/report-" + newId() + ".pdf")
                .add("name", "report.pdf")
                .add("type", "report"))
        .build();
  }

  private long newId() {
    return lastId.accumulateAndGet(
        clock.instant().getEpochSecond(), (last, now) -> last == 0 ? now : last + 1);
  }
}
