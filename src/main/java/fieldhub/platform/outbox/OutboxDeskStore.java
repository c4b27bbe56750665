package fieldhub.platform.outbox;

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

/** SQL of the outbox as operators see it; every method joins the caller's transaction. */
@ApplicationScoped
class OutboxDeskStore {

  private static final String COLUMNS =
      """
      SELECT id, kind, destination, business_key, state, attempts, next_attempt_at, created_at, settled_at
      FROM outbox_message""";

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  List<OutboxEntry> list(
      Optional<OutboxState> state, Optional<String> businessKey, Optional<UUID> before, int limit) {
    StringBuilder sql = new StringBuilder(COLUMNS).append(" WHERE 1 = 1");
    List<Object> values = new ArrayList<>();
    state.ifPresent(it -> and(sql, values, "state = ?", it.name()));
    businessKey.ifPresent(it -> and(sql, values, "business_key = ?", it));
    before.ifPresent(it -> and(sql, values, "id < ?", it));
    sql.append(" ORDER BY id DESC LIMIT ?");
    values.add(limit);
    return entries(sql.toString(), values);
  }

  Optional<OutboxEntry> find(UUID id) {
    return entries(COLUMNS + " WHERE id = ?", List.of(id)).stream()
        .findFirst()
        .map(entry -> withTries(entry, attempts(id)));
  }

  boolean sendAgain(UUID id, Instant now) {
    return update(
        """
        UPDATE outbox_message SET state = 'WAITING', attempts = 0, next_attempt_at = ?, settled_at = NULL
        WHERE id = ? AND state IN ('REFUSED', 'PARKED', 'UNKNOWN')""",
        now,
        id);
  }

  boolean discard(UUID id, Instant now) {
    return update(
        """
        UPDATE outbox_message SET state = 'DISCARDED', settled_at = ?
        WHERE id = ? AND state IN ('WAITING', 'REFUSED', 'PARKED', 'UNKNOWN')""",
        now,
        id);
  }

  long stuck(String kind) {
    String sql =
        """
        SELECT COUNT(*) FROM outbox_message
        WHERE kind = ? AND state IN ('REFUSED', 'PARKED', 'UNKNOWN')""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, kind);
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox cannot be read", e);
    }
  }

  private static void and(StringBuilder sql, List<Object> values, String condition, Object value) {
    sql.append(" AND ").append(condition);
    values.add(value);
  }

  private List<OutboxEntry> entries(String sql, List<Object> values) {
    List<OutboxEntry> entries = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          entries.add(entry(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox cannot be read", e);
    }
    return entries;
  }

  private static OutboxEntry entry(ResultSet row) throws SQLException {
    return new OutboxEntry(
        row.getObject("id", UUID.class),
        row.getString("kind"),
        row.getString("destination"),
        row.getString("business_key"),
        OutboxState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "next_attempt_at"),
        instant(row, "created_at"),
        instant(row, "settled_at"),
        List.of());
  }

  private static OutboxEntry withTries(OutboxEntry entry, List<OutboxEntry.Attempt> tries) {
    return new OutboxEntry(
        entry.id(),
        entry.kind(),
        entry.destination(),
        entry.businessKey(),
        entry.state(),
        entry.attempts(),
        entry.nextAttemptAt(),
        entry.createdAt(),
        entry.settledAt(),
        tries);
  }

  private List<OutboxEntry.Attempt> attempts(UUID id) {
    List<OutboxEntry.Attempt> attempts = new ArrayList<>();
    String sql =
        """
        SELECT attempt, outcome, detail, started_at, ended_at FROM outbox_attempt
        WHERE message_id = ? ORDER BY id""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          attempts.add(
              new OutboxEntry.Attempt(
                  rows.getInt("attempt"),
                  Outcome.valueOf(rows.getString("outcome")),
                  rows.getString("detail"),
                  instant(rows, "started_at"),
                  instant(rows, "ended_at")));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Attempts of an outbox message cannot be read", e);
    }
    return attempts;
  }

  private boolean update(String sql, Instant now, UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setObject(2, id);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox cannot be written", e);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
