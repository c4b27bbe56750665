package fieldhub.parts.order;

import fieldhub.platform.http.Json;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The fingerprints of recent requests with their answers. The row is the lock that makes parallel
 * copies of a request wait for the first one.
 */
@ApplicationScoped
class PartsRequestStore {

  /** A copy that waited for a request which then ordered nothing finds the row gone and retries. */
  private static final int ROUNDS = 20;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  @Inject private Json json;

  private record Row(Instant placedAt, String outcome) {}

  /**
   * Takes the fingerprint for the caller's transaction, waiting for whoever has it.
   *
   * @param oldest answers given before are not repeated
   * @return the answer that was given; empty when the caller is to answer
   */
  Optional<PartsRequestOutcome> claim(String fingerprint, Instant now, Instant oldest) {
    try (Connection connection = database.getConnection()) {
      for (int i = 0; i < ROUNDS; i++) {
        if (insert(connection, fingerprint, now)) {
          return Optional.empty();
        }
        Optional<Row> row = lock(connection, fingerprint);
        if (row.isPresent() && row.get().placedAt().isAfter(oldest)) {
          return row.map(Row::outcome).map(this::read);
        }
        if (row.isPresent()) {
          takeOver(connection, fingerprint, now);
          return Optional.empty();
        }
      }
      throw new IllegalStateException("no hold of a request's fingerprint");
    } catch (SQLException failed) {
      throw new PartsRequestStoreException(failed);
    }
  }

  /** Keeps the answer to repeat it. */
  void keep(String fingerprint, PartsRequestOutcome outcome) {
    update(
        "UPDATE parts_request SET outcome = ? WHERE fingerprint = ?",
        new String(json.write(outcome), StandardCharsets.UTF_8),
        fingerprint);
  }

  /** Lets the request be made again: nothing came of it. */
  void forget(String fingerprint) {
    update("DELETE FROM parts_request WHERE fingerprint = ?", fingerprint);
  }

  private static boolean insert(Connection connection, String fingerprint, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO parts_request (fingerprint, placed_at) VALUES (?, ?)"
                + " ON CONFLICT DO NOTHING")) {
      insert.setString(1, fingerprint);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    }
  }

  private static Optional<Row> lock(Connection connection, String fingerprint) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT placed_at, outcome FROM parts_request WHERE fingerprint = ? FOR UPDATE")) {
      select.setString(1, fingerprint);
      try (ResultSet rows = select.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Row(rows.getObject(1, OffsetDateTime.class).toInstant(), rows.getString(2)))
            : Optional.empty();
      }
    }
  }

  private static void takeOver(Connection connection, String fingerprint, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE parts_request SET placed_at = ?, outcome = NULL WHERE fingerprint = ?")) {
      update.setObject(1, now.atOffset(ZoneOffset.UTC));
      update.setString(2, fingerprint);
      update.executeUpdate();
    }
  }

  private void update(String sql, String... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException failed) {
      throw new PartsRequestStoreException(failed);
    }
  }

  private PartsRequestOutcome read(String outcome) {
    return json.read(outcome.getBytes(StandardCharsets.UTF_8), PartsRequestOutcome.class);
  }

  /** The database refused; a retry may help (see the cause). */
  private static final class PartsRequestStoreException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    PartsRequestStoreException(SQLException cause) {
      super("the parts requests cannot be read or written", cause);
    }
  }
}
