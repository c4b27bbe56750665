package fieldhub.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A database in the one PostgreSQL that the test process runs, with the durability of production.
 */
final class PostgresDatabase extends TestDatabase {

  static final String USER = "postgres";

  /** As operators are told to give them (server-config/settings.example), in seconds. */
  static final String PATIENCE = "connectTimeout=5&socketTimeout=70&tcpKeepAlive=true";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** Ends with the test process, by a shutdown hook of its own. */
  private static EmbeddedPostgres server;

  private final String url;

  private PostgresDatabase(String url) {
    this.url = url;
  }

  static PostgresDatabase create() throws IOException, SQLException {
    String name = "fieldhub_" + NUMBER.incrementAndGet();
    EmbeddedPostgres running = server();
    try (Connection connection = running.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return new PostgresDatabase(running.getJdbcUrl(USER, name) + "&" + PATIENCE);
  }

  @Override
  Map<String, String> settings() {
    return settings(url);
  }

  static Map<String, String> settings(String url) {
    return Map.of(
        "fieldhub.db.class", "org.postgresql.ds.PGSimpleDataSource",
        "fieldhub.db.url", url,
        "fieldhub.db.user", USER,
        "fieldhub.db.password", USER);
  }

  @Override
  Connection connect() throws SQLException {
    return open(url, USER, USER);
  }

  @Override
  public void close() {
    // Dropped with the server.
  }

  private static synchronized EmbeddedPostgres server() throws IOException {
    if (server == null) {
      server = durable().start();
    }
    return server;
  }

  /**
   * The library turns these off for speed; a hub that keeps its promises is tested with them on.
   */
  static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on");
  }
}
