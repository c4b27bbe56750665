package fieldhub.platform.inbox;

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

/** SQL of the operators' view of the inbox. */
@ApplicationScoped
class DeskStore {

  private static final String ENTRY =
      """
      SELECT id, source, external_id, type, state, outcome, body_size, attempts, received_at,
        next_attempt_at, done_at, last_error, correlation_id FROM inbox_message""";

  private static final String HAS_PAYLOAD =
      "EXISTS (SELECT 1 FROM inbox_payload p WHERE p.message_id = inbox_message.id)";

  private static final String REQUEUE =
      """
      UPDATE inbox_message SET state = 'RETRY', next_attempt_at = ?, done_at = NULL,
        outcome = NULL, attempts = 0
      WHERE id = ? AND\s"""
          + HAS_PAYLOAD;

  private static final String CONFLICT =
      """
      SELECT c.id, c.message_id, m.source, m.external_id, m.type, c.received_at, c.correlation_id
      FROM inbox_conflict c JOIN inbox_message m ON m.id = c.message_id""";

  @Inject private SqlStore sql;

  List<InboxEntry> find(InboxFilter filter, int limit) {
    SqlQuery query = new SqlQuery(ENTRY);
    // Written out, not bound: only so does PostgreSQL know that the partial index will do.
    filter.state().ifPresent(it -> query.where("state = '" + it.name() + "'"));
    query
        .whereGiven("source = ?", filter.source())
        .whereGiven("type = ?", filter.type())
        .whereGiven("external_id = ?", filter.externalId())
        .whereGiven("id >= ?", filter.from().map(Retention::firstIdOf))
        .whereGiven("id < ?", filter.to().map(Retention::firstIdOf))
        .whereGiven("id < ?", filter.before());
    return sql.read(query.then("ORDER BY id DESC LIMIT ?", limit), DeskStore::entry);
  }

  Optional<InboxEntry> entry(UUID id) {
    return sql.read(ENTRY + " WHERE id = ?", DeskStore::entry, id).stream().findFirst();
  }

  Optional<byte[]> payload(UUID id) {
    return sql
        .read("SELECT body FROM inbox_payload WHERE message_id = ?", row -> row.getBytes(1), id)
        .stream()
        .findFirst();
  }

  List<InboxConflict> conflicts(Optional<UUID> before, int limit) {
    return sql.read(
        new SqlQuery(CONFLICT)
            .whereGiven("c.id < ?", before)
            .then("ORDER BY c.id DESC LIMIT ?", limit),
        DeskStore::conflict);
  }

  Optional<byte[]> conflictPayload(UUID id) {
    return sql
        .read("SELECT body FROM inbox_conflict WHERE id = ?", row -> row.getBytes(1), id)
        .stream()
        .findFirst();
  }

  /** No attempt counts as made: the message gets a whole new series. */
  boolean retry(UUID id, Instant now) {
    return sql.write(REQUEUE + " AND state IN ('RETRY', 'PARKED', 'DISCARDED')", now, id) == 1;
  }

  /** As {@link #retry}, for a message that was only kept. */
  boolean replay(UUID id, Instant now) {
    return sql.write(REQUEUE + " AND state = 'DONE' AND outcome = 'KEPT'", now, id) == 1;
  }

  /** Kept messages whose payload is there, in order of arrival; locked until the commit. */
  List<InboxEntry> kept(String source, String type, Optional<UUID> behind, int most) {
    return sql.read(
        new SqlQuery(ENTRY)
            .where("state = 'DONE' AND outcome = 'KEPT'")
            .where("source = ?", source)
            .where("type = ?", type)
            .where(HAS_PAYLOAD)
            .whereGiven("id > ?", behind)
            .then("ORDER BY id LIMIT ? FOR UPDATE", most),
        DeskStore::entry);
  }

  void requeue(List<UUID> ids, Instant now) {
    sql.writeEach(REQUEUE, ids.stream().map(id -> new Object[] {now, id}).toList());
  }

  boolean park(UUID id) {
    return sql.write(
            """
            UPDATE inbox_message SET state = 'PARKED', next_attempt_at = NULL
            WHERE id = ? AND state IN ('RECEIVED', 'RETRY')""",
            id)
        == 1;
  }

  boolean discard(UUID id, Instant now) {
    return sql.write(
            """
            UPDATE inbox_message SET state = 'DISCARDED', next_attempt_at = NULL, done_at = ?
            WHERE id = ? AND state IN ('RECEIVED', 'RETRY', 'PARKED')""",
            now,
            id)
        == 1;
  }

  private static InboxEntry entry(ResultSet row) throws SQLException {
    String outcome = row.getString("outcome");
    return new InboxEntry(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("external_id"),
        row.getString("type"),
        InboxState.valueOf(row.getString("state")),
        outcome == null ? null : Outcome.valueOf(outcome),
        row.getInt("body_size"),
        row.getInt("attempts"),
        SqlStore.instant(row, "received_at"),
        SqlStore.instant(row, "next_attempt_at"),
        SqlStore.instant(row, "done_at"),
        row.getString("last_error"),
        row.getString("correlation_id"));
  }

  private static InboxConflict conflict(ResultSet row) throws SQLException {
    return new InboxConflict(
        row.getObject("id", UUID.class),
        row.getObject("message_id", UUID.class),
        row.getString("source"),
        row.getString("external_id"),
        row.getString("type"),
        SqlStore.instant(row, "received_at"),
        row.getString("correlation_id"));
  }
}
