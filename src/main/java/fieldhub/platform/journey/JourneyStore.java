package fieldhub.platform.journey;

import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** SQL of the journey table. */
@ApplicationScoped
class JourneyStore {

  private static final int LONGEST_SUMMARY = 300;

  @Inject private SqlStore sql;
  @Inject private Clock clock;

  void insert(List<JourneyEntry> entries) {
    List<Row> rows = new ArrayList<>();
    for (JourneyEntry entry : entries) {
      for (JourneyKey key : entry.keys()) {
        rows.add(new Row(key, entry, Ids.next()));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    // In index order: several writers of the same keys then meet the index pages in one order.
    rows.sort(Comparator.comparing(row -> row.key().value()));
    sql.write(
        """
        INSERT INTO journey_entry (key_value, id, key_kind, event, reference, summary, occurred_at)
        SELECT k.*, CAST(? AS timestamp with time zone) FROM UNNEST(CAST(? AS varchar ARRAY),
          CAST(? AS uuid ARRAY), CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY),
          CAST(? AS varchar ARRAY), CAST(? AS varchar ARRAY))
          AS k(key_value, id, key_kind, event, reference, summary)""",
        clock.instant(),
        rows.stream().map(row -> row.key().value()).toArray(String[]::new),
        rows.stream().map(Row::id).toArray(UUID[]::new),
        rows.stream().map(row -> row.key().kind().name()).toArray(String[]::new),
        rows.stream().map(row -> row.entry().event()).toArray(String[]::new),
        rows.stream().map(row -> row.entry().reference()).toArray(String[]::new),
        rows.stream().map(row -> cut(row.entry().summary())).toArray(String[]::new));
  }

  List<JourneyStep> find(
      String keyValue, Optional<KeyKind> kind, Optional<UUID> before, int limit) {
    return sql.read(
        new SqlQuery(
                """
                SELECT id, key_kind, key_value, occurred_at, event, reference, summary
                FROM journey_entry""")
            .where("key_value = ?", keyValue)
            .whereGiven("key_kind = ?", kind.map(KeyKind::name))
            .whereGiven("id < ?", before)
            .then("ORDER BY id DESC LIMIT ?", limit),
        JourneyStore::step);
  }

  /** The same under any of several keys; a fact has a row under each that it was recorded with. */
  List<JourneyStep> findOnce(
      List<String> keyValues, Optional<KeyKind> kind, Optional<UUID> before, int limit) {
    return sql.read(
        new SqlQuery(
                """
                SELECT id, key_kind, key_value, occurred_at, event, reference, summary
                FROM (SELECT j.*, ROW_NUMBER() OVER (
                  PARTITION BY occurred_at, event, reference, summary""")
            .then(
                "ORDER BY CASE WHEN key_value = ? THEN 0 ELSE 1 END, id) AS nth", keyValues.get(0))
            .then("FROM journey_entry j")
            .where("key_value = ANY(?)", (Object) keyValues.toArray(String[]::new))
            .whereGiven("key_kind = ?", kind.map(KeyKind::name))
            .then(") steps WHERE nth = 1")
            .whereGiven("id < ?", before)
            .then("ORDER BY id DESC LIMIT ?", limit),
        JourneyStore::step);
  }

  private static JourneyStep step(ResultSet row) throws SQLException {
    return new JourneyStep(
        row.getObject("id", UUID.class),
        new JourneyKey(KeyKind.valueOf(row.getString("key_kind")), row.getString("key_value")),
        SqlStore.instant(row, "occurred_at"),
        row.getString("event"),
        row.getString("reference"),
        row.getString("summary"));
  }

  private static String cut(String summary) {
    return summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY);
  }

  private record Row(JourneyKey key, JourneyEntry entry, UUID id) {}
}
