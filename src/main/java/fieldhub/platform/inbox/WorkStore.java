package fieldhub.platform.inbox;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** SQL of the messages' life after they were stored. */
@ApplicationScoped
class WorkStore {

  @Inject private SqlStore sql;

  /** Takes hold of those that are due and that nobody else holds; never waits for the others. */
  List<Claim> claim(Collection<UUID> ids, Instant now) {
    return sql.read(
        """
        SELECT id, source, external_id, type, attempts, received_at FROM inbox_message
        WHERE id = ANY(?) AND (state = 'RECEIVED' OR (state = 'RETRY' AND next_attempt_at <= ?))
        ORDER BY id FOR UPDATE SKIP LOCKED""",
        row ->
            new Claim(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("external_id"),
                row.getString("type"),
                row.getInt("attempts"),
                SqlStore.instant(row, "received_at")),
        ids.toArray(UUID[]::new),
        now);
  }

  /** The bodies by message; one that was deleted is missing. */
  Map<UUID, byte[]> bodies(List<Claim> claims) {
    Map<UUID, byte[]> bodies = new HashMap<>();
    sql.read(
        "SELECT message_id, body FROM inbox_payload WHERE message_id = ANY(?)",
        row -> bodies.put(row.getObject("message_id", UUID.class), row.getBytes("body")),
        (Object) ids(claims));
    return bodies;
  }

  void done(List<Claim> claims, Outcome outcome, Instant now) {
    sql.write(
        """
        UPDATE inbox_message SET state = 'DONE', outcome = ?, done_at = ?, attempts = attempts + 1,
          next_attempt_at = NULL, last_error = NULL
        WHERE id = ANY(?)""",
        outcome.name(),
        now,
        ids(claims));
  }

  void retry(Claim claim, String error, Instant at) {
    sql.write(
        """
        UPDATE inbox_message SET state = 'RETRY', attempts = attempts + 1, last_error = ?,
          next_attempt_at = ? WHERE id = ?""",
        error,
        at,
        claim.id());
  }

  void park(Claim claim, String error) {
    sql.write(
        """
        UPDATE inbox_message SET state = 'PARKED', attempts = attempts + 1, last_error = ?,
          next_attempt_at = NULL WHERE id = ?""",
        error,
        claim.id());
  }

  private static UUID[] ids(List<Claim> claims) {
    return claims.stream().map(Claim::id).toArray(UUID[]::new);
  }
}
