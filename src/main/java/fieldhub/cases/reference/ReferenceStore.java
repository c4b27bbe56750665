package fieldhub.cases.reference;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Common data in the database. */
@ApplicationScoped
public class ReferenceStore {
  @Inject private SqlStore sql;
  @Inject private Json json;

  private record Key(Kind kind, long id) {}

  private record Alias(Key key, String text) {}

  /** Everything, by kind and id. */
  List<ReferenceItem> all() {
    Map<Key, Set<String>> aliases = new HashMap<>();
    for (Alias each : sql.read("SELECT kind, alias, id FROM reference_alias", this::alias)) {
      aliases.computeIfAbsent(each.key(), it -> new TreeSet<>()).add(each.text());
    }
    return sql.read("SELECT * FROM reference_item ORDER BY kind, id", row -> item(row, aliases));
  }

  /** Adds the item or overwrites it, with its aliases. */
  void put(ReferenceItem item, Instant now) {
    String kind = item.kind().name();
    sql.write(
        "INSERT INTO reference_item (kind, id, names, changed_at) VALUES (?, ?, '{}', ?) ON CONFLICT DO NOTHING",
        kind,
        item.id(),
        now);
    sql.write(
        "UPDATE reference_item SET names = ?, properties = ?, external_data = ?, changed_at = ?"
            + " WHERE kind = ? AND id = ?",
        text(new TreeMap<>(item.names())),
        text(item.properties()),
        text(item.externalData()),
        now,
        kind,
        item.id());
    sql.write("DELETE FROM reference_alias WHERE kind = ? AND id = ?", kind, item.id());
    for (String alias : new TreeSet<>(item.aliases())) {
      sql.write(
          "INSERT INTO reference_alias (kind, alias, id) VALUES (?, ?, ?)", kind, alias, item.id());
    }
  }

  private Alias alias(ResultSet row) throws SQLException {
    return new Alias(
        new Key(Kind.valueOf(row.getString("kind")), row.getLong("id")), row.getString("alias"));
  }

  private ReferenceItem item(ResultSet row, Map<Key, Set<String>> aliases) throws SQLException {
    Key key = new Key(Kind.valueOf(row.getString("kind")), row.getLong("id"));
    Map<String, String> names = new TreeMap<>();
    tree(row.getString("names"))
        .fields()
        .forEachRemaining(each -> names.put(each.getKey(), each.getValue().asText()));
    return new ReferenceItem(
        key.kind(),
        key.id(),
        names,
        aliases.getOrDefault(key, Set.of()),
        tree(row.getString("properties")),
        tree(row.getString("external_data")));
  }

  private JsonNode tree(String text) {
    return text == null ? null : json.tree(text.getBytes(StandardCharsets.UTF_8));
  }

  private String text(Object value) {
    return value == null ? null : new String(json.write(value), StandardCharsets.UTF_8);
  }
}
