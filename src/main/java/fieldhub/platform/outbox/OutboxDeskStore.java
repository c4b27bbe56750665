package fieldhub.platform.outbox;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
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

/** SQL of the outbox as operators see it; every method joins the caller's transaction. */
@ApplicationScoped
class OutboxDeskStore {

  private static final String COLUMNS =
      """
      SELECT id, kind, destination, business_key, state, attempts, next_attempt_at, created_at, settled_at,
        remark
      FROM outbox_message""";

  @Inject private SqlStore sql;

  List<OutboxEntry> list(
      Optional<OutboxState> state, Optional<String> businessKey, Optional<UUID> before, int limit) {
    return sql.read(
        new SqlQuery(COLUMNS)
            .whereGiven("state = ?", state.map(OutboxState::name))
            .whereGiven("business_key = ?", businessKey)
            .whereGiven("id < ?", before)
            .then("ORDER BY id DESC LIMIT ?", limit),
        row -> entry(row, List.of()));
  }

  Optional<OutboxEntry> find(UUID id) {
    List<OutboxEntry.Attempt> tries = attempts(id);
    return sql.read(COLUMNS + " WHERE id = ?", row -> entry(row, tries), id).stream().findFirst();
  }

  boolean sendAgain(UUID id, Instant now) {
    return sql.write(
            """
            UPDATE outbox_message
            SET state = 'WAITING', attempts = 0, look_ups = 0, next_attempt_at = ?, settled_at = NULL
            WHERE id = ? AND state IN ('REFUSED', 'PARKED', 'UNKNOWN')""",
            now,
            id)
        == 1;
  }

  boolean discard(UUID id, Instant now) {
    return sql.write(
            """
            UPDATE outbox_message SET state = 'DISCARDED', settled_at = ?
            WHERE id = ? AND state IN ('WAITING', 'REFUSED', 'PARKED', 'UNKNOWN')""",
            now,
            id)
        == 1;
  }

  /** A message that is known to be there, with its body. */
  OutboxMessage message(UUID id) {
    return sql.read(
            """
            SELECT id, kind, destination, key_kind, business_key, body FROM outbox_message
            WHERE id = ?""",
            row ->
                new OutboxMessage(
                    row.getObject("id", UUID.class),
                    row.getString("kind"),
                    row.getString("destination"),
                    new JourneyKey(
                        KeyKind.valueOf(row.getString("key_kind")), row.getString("business_key")),
                    row.getBytes("body")),
            id)
        .get(0);
  }

  long stuck(String kind) {
    return sql.read(
            """
            SELECT COUNT(*) AS number FROM outbox_message
            WHERE kind = ? AND state IN ('REFUSED', 'PARKED', 'UNKNOWN')""",
            row -> row.getLong("number"),
            kind)
        .get(0);
  }

  /** Of all kinds. */
  long stuck() {
    return sql.read(
            """
            SELECT COUNT(*) AS number FROM outbox_message
            WHERE state IN ('REFUSED', 'PARKED', 'UNKNOWN')""",
            row -> row.getLong("number"))
        .get(0);
  }

  private static OutboxEntry entry(ResultSet row, List<OutboxEntry.Attempt> tries)
      throws SQLException {
    return new OutboxEntry(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("destination"),
        row.getString("business_key"),
        OutboxState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        SqlStore.instant(row, "next_attempt_at"),
        SqlStore.instant(row, "created_at"),
        SqlStore.instant(row, "settled_at"),
        row.getString("remark"),
        tries);
  }

  private List<OutboxEntry.Attempt> attempts(UUID id) {
    return sql.read(
        """
        SELECT attempt, look_up, outcome, detail, started_at, ended_at FROM outbox_attempt
        WHERE message_id = ? ORDER BY id""",
        row ->
            new OutboxEntry.Attempt(
                row.getInt("attempt"),
                row.getInt("look_up"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("detail"),
                SqlStore.instant(row, "started_at"),
                SqlStore.instant(row, "ended_at")),
        id);
  }
}
