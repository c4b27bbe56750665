package fieldhub.servicemobility.export;

import fieldhub.platform.persistence.SqlStore;
import fieldhub.servicemobility.webhook.WebhookResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of the gap radar; only the holder of a lease and operators write them. */
@ApplicationScoped
class ExportPositionStore {
  private static final String SOURCE = WebhookResource.SOURCE;
  private static final int LONGEST_FAILURE = 300;

  @Inject private SqlStore sql;

  List<ExportPosition> all() {
    return sql.read(
        "SELECT * FROM export_position WHERE source = ? ORDER BY type",
        ExportPositionStore::position,
        SOURCE);
  }

  ExportPosition find(String type) {
    return sql
        .read(
            "SELECT * FROM export_position WHERE source = ? AND type = ?",
            ExportPositionStore::position,
            SOURCE,
            type)
        .stream()
        .findFirst()
        .orElseGet(() -> ExportPosition.none(type));
  }

  void saw(String type, String rowver, Instant at) {
    change(type, "seen_rowver = ?, seen_at = ?", rowver, at);
  }

  /** An operator says where fetching goes on. */
  void startAt(String type, String cursor) {
    change(type, "fetch_cursor = ?", cursor);
  }

  /**
   * A page is in the inbox: the next one begins behind it.
   *
   * @param from where the page began
   * @return false when that is the cursor no more; it stays as it is then
   */
  boolean fetched(String type, String from, String cursor, int rows) {
    change(type, "rows_fetched = rows_fetched + ?", rows);
    return sql.write(
            """
            UPDATE export_position SET fetch_cursor = ?
            WHERE source = ? AND type = ? AND COALESCE(fetch_cursor, ?) = ?""",
            cursor,
            SOURCE,
            type,
            ExportPosition.START,
            from)
        == 1;
  }

  void succeeded(String type, Instant now, Instant next) {
    change(type, "succeeded_at = ?, failure = NULL, failures = 0, next_fetch_at = ?", now, next);
  }

  void failed(String type, String failure, Instant now, Instant next) {
    String cut =
        failure.length() > LONGEST_FAILURE ? failure.substring(0, LONGEST_FAILURE) : failure;
    change(
        type,
        "failed_at = ?, failure = ?, failures = failures + 1, next_fetch_at = ?",
        now,
        cut,
        next);
  }

  void fetchAt(String type, Instant next) {
    change(type, "next_fetch_at = ?", next);
  }

  /** Up to which time the inbox was looked through. */
  Optional<Instant> lookedUntil() {
    return sql
        .read(
            "SELECT looked_until FROM export_watermark WHERE source = ?",
            row -> SqlStore.instant(row, "looked_until"),
            SOURCE)
        .stream()
        .findFirst();
  }

  void lookedUntil(Instant until) {
    if (sql.write("UPDATE export_watermark SET looked_until = ? WHERE source = ?", until, SOURCE)
        == 0) {
      sql.write(
          "INSERT INTO export_watermark (source, looked_until) VALUES (?, ?) ON CONFLICT DO NOTHING",
          SOURCE,
          until);
    }
  }

  private void change(String type, String assignments, Object... values) {
    Object[] parameters = Stream.concat(Stream.of(values), Stream.of(SOURCE, type)).toArray();
    String update = "UPDATE export_position SET " + assignments + " WHERE source = ? AND type = ?";
    if (sql.write(update, parameters) == 0) {
      sql.write(
          "INSERT INTO export_position (source, type) VALUES (?, ?) ON CONFLICT DO NOTHING",
          SOURCE,
          type);
      sql.write(update, parameters);
    }
  }

  private static ExportPosition position(ResultSet row) throws SQLException {
    return new ExportPosition(
        row.getString("type"),
        Optional.ofNullable(row.getString("seen_rowver")),
        Optional.ofNullable(SqlStore.instant(row, "seen_at")),
        Optional.ofNullable(row.getString("fetch_cursor")),
        row.getLong("rows_fetched"),
        Optional.ofNullable(SqlStore.instant(row, "succeeded_at")),
        Optional.ofNullable(SqlStore.instant(row, "failed_at")),
        Optional.ofNullable(row.getString("failure")),
        row.getInt("failures"),
        Optional.ofNullable(SqlStore.instant(row, "next_fetch_at")));
  }
}
