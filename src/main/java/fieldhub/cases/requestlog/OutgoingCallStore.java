package fieldhub.cases.requestlog;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code outgoing_call}; every method joins the caller's transaction. */
@ApplicationScoped
class OutgoingCallStore {

  @Inject private SqlStore sql;

  /** Notes a call; false when it is noted already. */
  boolean insert(UUID id, long caseId, LogEntry entry, Instant calledAt) {
    return sql.write(
            """
            INSERT INTO outgoing_call (id, case_id, type, status, url, called_at)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            id,
            caseId,
            entry.type(),
            entry.status(),
            entry.url().orElse(null),
            calledAt)
        == 1;
  }

  /** How many calls of the case there are. */
  long count(long caseId) {
    return sql.read(
            "SELECT COUNT(*) AS number FROM outgoing_call WHERE case_id = ?",
            row -> row.getLong("number"),
            caseId)
        .get(0);
  }

  /** The calls of a case that have not exactly one entry in its log. */
  List<LoggedTimes> notOnce(long caseId) {
    return sql.read(
        """
        SELECT c.id, c.type, c.status, c.url, c.called_at, COUNT(e.id) AS entries,
          MIN(e.id) AS first_entry
        FROM outgoing_call c
        LEFT JOIN external_request e
          ON e.case_id = c.case_id AND e.origin = 'HUB' AND e.tracking_key = CAST(c.id AS varchar(36))
        WHERE c.case_id = ?
        GROUP BY c.id, c.type, c.status, c.url, c.called_at
        HAVING COUNT(e.id) <> 1""",
        row ->
            new LoggedTimes(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("status"),
                row.getString("url"),
                SqlStore.instant(row, "called_at"),
                row.getLong("entries"),
                row.getLong("first_entry")),
        caseId);
  }

  /**
   * A call, and how many entries it has.
   *
   * @param firstEntry id of the oldest, 0 when there is none
   */
  record LoggedTimes(
      UUID id,
      String type,
      String status,
      String url,
      Instant calledAt,
      long entries,
      long firstEntry) {}
}
