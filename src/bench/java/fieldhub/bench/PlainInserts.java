package fieldhub.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * The yardstick: single rows of the size of one webhook, each in a commit of its own, from as many
 * connections as the load uses.
 */
final class PlainInserts {

  private final DataSource database;
  private final int connections;

  PlainInserts(DataSource database, int connections) {
    this.database = database;
    this.connections = connections;
  }

  /** Inserts a second. */
  double perSecond(Duration duration) throws Exception {
    try (Connection connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS bench_insert (id uuid PRIMARY KEY, source varchar(100) NOT NULL,"
              + " external_id varchar(200) NOT NULL, type varchar(64) NOT NULL, body bytea NOT NULL,"
              + " received_at timestamptz NOT NULL)");
    }
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    long rows = 0;
    ExecutorService pool = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<Long>> writers = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        writers.add(() -> insertUntil(end));
      }
      for (Future<Long> writer : pool.invokeAll(writers)) {
        rows += writer.get();
      }
    } finally {
      pool.shutdownNow();
    }
    return rows / ((System.nanoTime() - start) / 1e9);
  }

  private long insertUntil(long end) throws SQLException {
    byte[] body = new byte[UsageEvent.bodyBytes()];
    new Random().nextBytes(body);
    long rows = 0;
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO bench_insert VALUES (?, ?, ?, ?, ?, ?)")) {
      while (System.nanoTime() < end) {
        UUID id = UUID.randomUUID();
        insert.setObject(1, id);
        insert.setString(2, "servicemobility");
        insert.setString(3, id.toString());
        insert.setString(4, "InventoryUsage");
        insert.setBytes(5, body);
        insert.setTimestamp(6, Timestamp.from(Instant.now()));
        insert.executeUpdate();
        rows++;
      }
    }
    return rows;
  }
}
