package fieldhub.platform.outbox;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * SQL of the outbox, for the use cases that write it; every method joins the caller's transaction.
 */
@ApplicationScoped
class OutboxStore {

  private final SqlStore sql;

  @Inject
  OutboxStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected OutboxStore() {
    this(null);
  }

  void insert(OutboxMessage message, Instant now) {
    sql.write(
        """
        INSERT INTO outbox_message
          (id, kind, destination, key_kind, business_key, body, state, attempts, next_attempt_at, created_at)
        VALUES (?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)""",
        message.id(),
        message.kind(),
        message.destination(),
        message.key().kind().name(),
        message.key().value(),
        message.body(),
        now,
        now);
  }

  Optional<OutboxClaim> claimNext(Due due, Instant now, Instant until, UUID token) {
    Optional<OutboxClaim> claim =
        sql
            .read(
                """
                SELECT id, kind, destination, key_kind, business_key, body, state, attempts, look_ups
                FROM outbox_message
                WHERE state IN ('WAITING', 'UNKNOWN') AND next_attempt_at <= ?
                  AND (state = 'WAITING' OR kind = ANY(?))
                  AND NOT (kind = ANY(?)) AND NOT (kind || ' ' || destination = ANY(?))
                ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                row -> claim(row, token, until),
                now,
                due.lookedUpKinds(),
                due.excludedKinds(),
                due.excludedRoutes())
            .stream()
            .findFirst();
    claim.ifPresent(
        it ->
            sql.write(
                """
                UPDATE outbox_message
                SET state = 'SENDING', attempts = ?, look_ups = ?, claim_token = ?, claimed_until = ?
                WHERE id = ?""",
                it.attempt(),
                it.lookUp(),
                token,
                until,
                it.message().id()));
    return claim;
  }

  Optional<Progress> progress(UUID message) {
    return sql
        .read(
            """
            SELECT state, attempts, next_attempt_at,
                (SELECT detail FROM outbox_attempt WHERE message_id = m.id ORDER BY id DESC LIMIT 1) AS detail
            FROM outbox_message m WHERE id = ?""",
            row ->
                new Progress(
                    OutboxState.valueOf(row.getString("state")),
                    row.getInt("attempts"),
                    SqlStore.instant(row, "next_attempt_at"),
                    Optional.ofNullable(row.getString("detail"))),
            message)
        .stream()
        .findFirst();
  }

  /** False when the claim is no longer held. */
  boolean settle(OutboxClaim claim, OutboxState state, Instant nextAttemptAt, Instant now) {
    return sql.write(
            """
            UPDATE outbox_message
            SET state = ?, next_attempt_at = ?, settled_at = ?, claim_token = NULL, claimed_until = NULL
            WHERE id = ? AND claim_token = ? AND state = 'SENDING'""",
            state.name(),
            nextAttemptAt,
            state == OutboxState.WAITING ? null : now,
            claim.message().id(),
            claim.token())
        == 1;
  }

  void insertAttempt(Attempted tried) {
    sql.write(
        """
        INSERT INTO outbox_attempt
          (id, message_id, attempt, look_up, outcome, detail, started_at, ended_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
        tried.id(),
        tried.message().id(),
        tried.attempt(),
        tried.lookUp(),
        tried.delivery().outcome().name(),
        tried.delivery().detail(),
        tried.startedAt(),
        tried.endedAt());
  }

  /** The messages whose claim ran out, those that did so first first. */
  List<UUID> abandoned(Instant now) {
    return sql.read(
        """
        SELECT id FROM outbox_message WHERE state = 'SENDING' AND claimed_until < ?
        ORDER BY claimed_until, id""",
        row -> row.getObject("id", UUID.class),
        now);
  }

  /**
   * Moves a message whose claim ran out to UNKNOWN, and names its last attempt.
   *
   * @return empty when another node has it, or has settled it
   */
  Optional<Abandoned> takeAbandoned(UUID message, Instant now) {
    Optional<Abandoned> abandoned =
        sql
            .read(
                """
                SELECT id, kind, destination, key_kind, business_key, body, attempts, look_ups, claimed_until
                FROM outbox_message
                WHERE id = ? AND state = 'SENDING' AND claimed_until < ?
                FOR UPDATE SKIP LOCKED""",
                row ->
                    new Abandoned(
                        message(row),
                        row.getInt("attempts"),
                        row.getInt("look_ups"),
                        SqlStore.instant(row, "claimed_until")),
                message,
                now)
            .stream()
            .findFirst();
    if (abandoned.isPresent()) {
      sql.write(
          """
          UPDATE outbox_message
          SET state = 'UNKNOWN', next_attempt_at = ?, settled_at = ?, claim_token = NULL, claimed_until = NULL
          WHERE id = ?""",
          now,
          now,
          message);
    }
    return abandoned;
  }

  /** The message, unless it is of another kind or has that remark already. */
  Optional<OutboxMessage> remark(UUID message, String kind, String text) {
    int changed =
        sql.write(
            """
            UPDATE outbox_message SET remark = ?
            WHERE id = ? AND kind = ? AND (remark IS NULL OR remark <> ?)""",
            text,
            message,
            kind,
            text);
    return changed == 0
        ? Optional.empty()
        : sql
            .read(
                """
                SELECT id, kind, destination, key_kind, business_key, body FROM outbox_message
                WHERE id = ?""",
                OutboxStore::message,
                message)
            .stream()
            .findFirst();
  }

  /** Takes out what the receiver does not have; returns how many messages that were. */
  int withdraw(String kind, JourneyKey key, Instant now) {
    return sql.write(
        """
        UPDATE outbox_message SET state = 'DISCARDED', settled_at = ?
        WHERE kind = ? AND business_key = ? AND key_kind = ? AND state IN ('WAITING', 'PARKED', 'REFUSED')""",
        now,
        kind,
        key.value(),
        key.kind().name());
  }

  /** Whether something is on its way, may have arrived or has arrived. */
  boolean hasLeft(String kind, JourneyKey key) {
    return !sql.read(
            """
            SELECT id FROM outbox_message
            WHERE kind = ? AND business_key = ? AND key_kind = ? AND state IN ('SENDING', 'UNKNOWN', 'SENT')""",
            row -> row.getObject("id", UUID.class),
            kind,
            key.value(),
            key.kind().name())
        .isEmpty();
  }

  /** A message whose sender stopped before it wrote an outcome. */
  record Abandoned(OutboxMessage message, int attempt, int lookUp, Instant claimedUntil) {}

  private static OutboxClaim claim(ResultSet row, UUID token, Instant until) throws SQLException {
    boolean lookUp = row.getString("state").equals(OutboxState.UNKNOWN.name());
    int attempts = row.getInt("attempts");
    return new OutboxClaim(
        message(row),
        token,
        lookUp ? attempts : attempts + 1,
        lookUp ? row.getInt("look_ups") + 1 : 0,
        until);
  }

  private static OutboxMessage message(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("destination"),
        new JourneyKey(KeyKind.valueOf(row.getString("key_kind")), row.getString("business_key")),
        row.getBytes("body"));
  }
}
