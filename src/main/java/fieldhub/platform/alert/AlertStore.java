package fieldhub.platform.alert;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code alert}; {@code open_key} is unique, and empty when the alert is resolved. */
@ApplicationScoped
class AlertStore {

  private static final String COLUMNS =
      "id, kind, subject, text, raised_at, last_at, times, resolved_at, resolved_by";
  private static final int LONGEST_SUBJECT = 200;
  private static final int LONGEST_TEXT = 1000;

  private final SqlStore sql;

  @Inject
  AlertStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected AlertStore() {
    this(null);
  }

  /** Whether there was none open. */
  boolean raise(UUID id, String kind, String subject, String text, Instant now) {
    String about = cut(subject, LONGEST_SUBJECT);
    String what = cut(text, LONGEST_TEXT);
    int raised =
        sql.write(
            """
            INSERT INTO alert (id, kind, subject, text, raised_at, last_at, times, open_key)
            VALUES (?, ?, ?, ?, ?, ?, 1, ?) ON CONFLICT DO NOTHING""",
            id,
            kind,
            about,
            what,
            now,
            now,
            key(kind, about));
    if (raised == 0) {
      sql.write(
          "UPDATE alert SET times = times + 1, last_at = ?, text = ? WHERE open_key = ?",
          now,
          what,
          key(kind, about));
    }
    return raised == 1;
  }

  void settle(String kind, String subject, String by, Instant now) {
    sql.write(
        "UPDATE alert SET resolved_at = ?, resolved_by = ?, open_key = NULL WHERE open_key = ?",
        now,
        by,
        key(kind, cut(subject, LONGEST_SUBJECT)));
  }

  boolean resolve(UUID id, String by, Instant now) {
    return sql.write(
            """
            UPDATE alert SET resolved_at = ?, resolved_by = ?, open_key = NULL
            WHERE id = ? AND open_key IS NOT NULL""",
            now,
            by,
            id)
        == 1;
  }

  Optional<Alert> find(UUID id) {
    return sql
        .read("SELECT " + COLUMNS + " FROM alert WHERE id = ?", AlertStore::alert, id)
        .stream()
        .findFirst();
  }

  List<Alert> list(AlertFilter filter, int limit) {
    SqlQuery query =
        new SqlQuery("SELECT " + COLUMNS + " FROM alert")
            .whereGiven("kind = ?", filter.kind())
            .whereGiven("subject = ?", filter.subject())
            .whereGiven("id < ?", filter.before());
    filter
        .open()
        .ifPresent(open -> query.where(open ? "open_key IS NOT NULL" : "open_key IS NULL"));
    return sql.read(query.then("ORDER BY id DESC LIMIT ?", limit), AlertStore::alert);
  }

  /** How many are open. */
  long open() {
    return sql.read(
            "SELECT COUNT(*) AS number FROM alert WHERE open_key IS NOT NULL",
            row -> row.getLong("number"))
        .get(0);
  }

  private static Alert alert(ResultSet row) throws SQLException {
    return new Alert(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("subject"),
        row.getString("text"),
        SqlStore.instant(row, "raised_at"),
        SqlStore.instant(row, "last_at"),
        row.getLong("times"),
        Optional.ofNullable(SqlStore.instant(row, "resolved_at")),
        Optional.ofNullable(row.getString("resolved_by")));
  }

  private static String key(String kind, String subject) {
    return kind + ' ' + subject;
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
