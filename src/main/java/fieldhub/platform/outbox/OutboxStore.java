package fieldhub.platform.outbox;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.Ids;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * SQL of the outbox, for the use cases that write it; every method joins the caller's transaction.
 */
@ApplicationScoped
class OutboxStore {

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  void insert(OutboxMessage message, Instant now) {
    run(
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

  Optional<OutboxClaim> claimNext(Instant now, Instant until, UUID token) {
    Optional<OutboxClaim> claim = Optional.empty();
    String due =
        """
        SELECT id, kind, destination, key_kind, business_key, body, attempts FROM outbox_message
        WHERE state = 'WAITING' AND next_attempt_at <= ?
        ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""";
    try (Connection connection = database.getConnection();
        PreparedStatement select = statement(connection, due, now);
        ResultSet rows = select.executeQuery()) {
      if (rows.next()) {
        claim = Optional.of(new OutboxClaim(message(rows), token, rows.getInt("attempts") + 1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Due outbox messages cannot be read", e);
    }
    claim.ifPresent(
        it ->
            run(
                """
                UPDATE outbox_message
                SET state = 'SENDING', attempts = attempts + 1, claim_token = ?, claimed_until = ?
                WHERE id = ?""",
                token,
                until,
                it.message().id()));
    return claim;
  }

  /** False when the claim is no longer held. */
  boolean settle(OutboxClaim claim, OutboxState state, Instant nextAttemptAt, Instant now) {
    return run(
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

  void insertAttempt(UUID message, int attempt, Delivery delivery, Instant start, Instant end) {
    run(
        """
        INSERT INTO outbox_attempt (id, message_id, attempt, outcome, detail, started_at, ended_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        Ids.next(),
        message,
        attempt,
        delivery.outcome().name(),
        delivery.detail(),
        start,
        end);
  }

  /** Moves messages whose claim ran out to UNKNOWN, and names them with their last attempt. */
  List<Abandoned> takeAbandoned(Instant now) {
    List<Abandoned> abandoned = new ArrayList<>();
    String expired =
        """
        SELECT id, key_kind, business_key, attempts, claimed_until FROM outbox_message
        WHERE state = 'SENDING' AND claimed_until < ?
        FOR UPDATE SKIP LOCKED""";
    try (Connection connection = database.getConnection();
        PreparedStatement select = statement(connection, expired, now);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        abandoned.add(
            new Abandoned(
                rows.getObject("id", UUID.class),
                key(rows),
                rows.getInt("attempts"),
                rows.getObject("claimed_until", OffsetDateTime.class).toInstant()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Abandoned outbox messages cannot be read", e);
    }
    for (Abandoned message : abandoned) {
      run(
          """
          UPDATE outbox_message
          SET state = 'UNKNOWN', settled_at = ?, claim_token = NULL, claimed_until = NULL
          WHERE id = ?""",
          now,
          message.id());
    }
    return abandoned;
  }

  /** A message whose sender stopped before it wrote an outcome. */
  record Abandoned(UUID id, JourneyKey key, int attempt, Instant claimedUntil) {}

  private static OutboxMessage message(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("destination"),
        key(row),
        row.getBytes("body"));
  }

  private static JourneyKey key(ResultSet row) throws SQLException {
    return new JourneyKey(
        KeyKind.valueOf(row.getString("key_kind")), row.getString("business_key"));
  }

  private int run(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = statement(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox cannot be written", e);
    }
  }

  private static PreparedStatement statement(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
    }
    return statement;
  }
}
