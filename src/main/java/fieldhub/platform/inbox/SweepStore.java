package fieldhub.platform.inbox;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL over many messages: what was left behind, what may go, how much there is. */
@ApplicationScoped
class SweepStore {

  private final SqlStore sql;

  @Inject
  SweepStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected SweepStore() {
    this(null);
  }

  /** Messages that somebody should have taken, behind a given one in order of arrival. */
  List<Due> due(UUID behind, Instant now, Instant receivedBefore, int most) {
    return sql.read(
        """
        SELECT id, source FROM inbox_message
        WHERE state IN ('RECEIVED', 'RETRY') AND id > ?
          AND ((state = 'RECEIVED' AND received_at < ?) OR (state = 'RETRY' AND next_attempt_at <= ?))
        ORDER BY id LIMIT ?""",
        row -> new Due(row.getObject("id", UUID.class), row.getString("source")),
        behind,
        receivedBefore,
        now,
        most);
  }

  /** Done messages before an id whose payload is still there; not those that wait for a release. */
  List<UUID> withPayloadBefore(UUID id, Instant doneBefore, int most) {
    return sql.read(
        """
        SELECT p.message_id FROM inbox_payload p JOIN inbox_message m ON m.id = p.message_id
        WHERE p.message_id < ? AND m.state IN ('DONE', 'DISCARDED') AND m.done_at < ?
          AND (m.outcome IS NULL OR m.outcome <> 'KEPT')
        ORDER BY p.message_id LIMIT ?""",
        row -> row.getObject("message_id", UUID.class),
        id,
        doneBefore,
        most);
  }

  /** Done messages before an id; not those that wait for a release. */
  List<UUID> before(UUID id, Instant doneBefore, int most) {
    return sql.read(
        """
        SELECT id FROM inbox_message
        WHERE id < ? AND state IN ('DONE', 'DISCARDED') AND done_at < ?
          AND (outcome IS NULL OR outcome <> 'KEPT') ORDER BY id LIMIT ?""",
        row -> row.getObject("id", UUID.class),
        id,
        doneBefore,
        most);
  }

  void deletePayloads(List<UUID> messages) {
    UUID[] ids = messages.toArray(UUID[]::new);
    sql.write("DELETE FROM inbox_payload WHERE message_id = ANY(?)", (Object) ids);
    sql.write("DELETE FROM inbox_conflict WHERE message_id = ANY(?)", (Object) ids);
  }

  void deleteMessages(List<UUID> messages) {
    deletePayloads(messages);
    sql.write(
        "DELETE FROM inbox_message WHERE id = ANY(?)", (Object) messages.toArray(UUID[]::new));
  }

  /** Of each type the newest message with an id from the first on and before the last. */
  List<Newest> newestOfEachType(String source, UUID first, UUID before) {
    return sql.read(
        """
        SELECT DISTINCT ON (type) type, id, external_id, received_at FROM inbox_message
        WHERE id >= ? AND id < ? AND source = ? ORDER BY type, id DESC""",
        row ->
            new Newest(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getString("type"),
                SqlStore.instant(row, "received_at")),
        first,
        before,
        source);
  }

  /** How many messages are not done, by state, and since when the oldest of each waits. */
  List<Open> open() {
    return sql.read(
        """
        SELECT state, COUNT(*) AS number, MIN(received_at) AS oldest FROM inbox_message
        WHERE state IN ('RECEIVED', 'RETRY', 'PARKED') GROUP BY state""",
        row ->
            new Open(
                InboxState.valueOf(row.getString("state")),
                row.getLong("number"),
                SqlStore.instant(row, "oldest")));
  }

  long unfinished(String source) {
    return sql.read(
            """
            SELECT COUNT(*) AS number FROM inbox_message
            WHERE state IN ('RECEIVED', 'RETRY') AND source = ?""",
            row -> row.getLong("number"),
            source)
        .get(0);
  }

  /** How many of these ids a source has. */
  long count(String source, Collection<String> externalIds) {
    return sql.read(
            """
            SELECT COUNT(*) AS number FROM inbox_message
            WHERE source = ? AND external_id = ANY(?)""",
            row -> row.getLong("number"),
            source,
            externalIds.toArray(String[]::new))
        .get(0);
  }

  record Due(UUID id, String source) {}

  record Newest(UUID id, String externalId, String type, Instant receivedAt) {
    InboxMessage with(String source, byte[] body) {
      return new InboxMessage(id, source, externalId, type, receivedAt, body);
    }
  }

  record Open(InboxState state, long number, Instant oldest) {}
}
