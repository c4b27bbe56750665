package fieldhub.sandbox.servicemobility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every row that webhooks were made of, sent or lost, for the Export API to give out again; the
 * oldest are forgotten.
 */
@ApplicationScoped
public class ExportLog {

  static final int MOST_ROWS = 50_000;

  private final Map<String, List<JsonObject>> rowsByType = new HashMap<>();

  /** Keeps a webhook's rows; a body that is none has none. */
  void add(Message message) {
    try (var reader = Json.createReader(new ByteArrayInputStream(message.body()))) {
      JsonObject envelope = reader.readObject();
      JsonObject data = envelope.getJsonObject("data");
      if (data != null && data.get("rows") != null) {
        data.getJsonArray("rows").forEach(row -> keep(message.kind(), row.asJsonObject()));
      }
    } catch (JsonException | ClassCastException givenByTheCaller) {
      // a body that somebody wanted sent as it is: nothing that could be exported
    }
  }

  private synchronized void keep(String type, JsonObject row) {
    List<JsonObject> rows = rowsByType.computeIfAbsent(type, it -> new ArrayList<>());
    if (rows.size() >= MOST_ROWS) {
      rows.subList(0, MOST_ROWS / 10).clear();
    }
    rows.add(row);
  }

  /**
   * Rows behind a cursor, the row before them once more (contract 6.5: the same rows may come
   * again). A cursor that is not known gives everything.
   */
  synchronized List<JsonObject> behind(String type, String cursor, int limit) {
    List<JsonObject> rows = rowsByType.getOrDefault(type, List.of());
    int first = rows.size();
    while (first > 0 && !cursor.equals(rows.get(first - 1).getString("rowver", ""))) {
      first--;
    }
    if (first == rows.size()) {
      return List.of();
    }
    int from = first > 0 && limit > 1 ? first - 1 : first;
    return rows.subList(from, Math.min(rows.size(), from + limit)).stream()
        .map(row -> exported(type, row))
        .toList();
  }

  /** As the export's overview shows rows: with the user beside the object (contract 6.3). */
  private static JsonObject exported(String type, JsonObject row) {
    JsonObjectBuilder exported = Json.createObjectBuilder(row);
    if (row.get(type) != null
        && row.get(type).getValueType() == JsonValue.ValueType.OBJECT
        && row.getJsonObject(type).containsKey("UserID")) {
      exported.add("UserID", row.getJsonObject(type).get("UserID"));
    }
    return exported.build();
  }
}
