package fieldhub.support;

import fieldhub.launcher.Ports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A PostgreSQL of a test's own, which it may stop and start again on the same data. */
public final class OwnPostgres extends TestDatabase {

  private final int port;
  private final Path data;
  private EmbeddedPostgres server;

  private OwnPostgres() throws IOException {
    port = Ports.free();
    Path directory = Path.of("target", "it", "postgres");
    Files.createDirectories(directory);
    data = Files.createTempDirectory(directory, "data-").toAbsolutePath();
  }

  /** With an empty database. */
  public static OwnPostgres started() throws IOException {
    OwnPostgres postgres = new OwnPostgres();
    postgres.start();
    return postgres;
  }

  /** Returns when it takes connections. */
  public void start() throws IOException {
    server =
        PostgresDatabase.durable()
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setPort(port)
            .start();
  }

  /** Cuts every connection. */
  public void stop() throws IOException {
    server.close();
  }

  /**
   * Writes all of it into a file, as an operator does it, at a moment at which a condition holds.
   *
   * @param some a count that must be positive at that moment
   * @return how many rows each table had then
   */
  public Map<String, Long> dump(Path file, String some) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      long number = count(statement, some);
      while (number == 0) {
        connection.rollback();
        number = count(statement, some);
      }
      String moment;
      try (ResultSet exported = statement.executeQuery("SELECT pg_export_snapshot()")) {
        exported.next();
        moment = exported.getString(1);
      }
      Map<String, Long> rows = rowsOfEachTable(statement);
      run("pg_dump", "--format=custom", "--snapshot=" + moment, "--file=" + file);
      return rows;
    }
  }

  /** Into this one, which must be empty. */
  public void restore(Path file) throws Exception {
    run("pg_restore", "--exit-on-error", "--no-owner", "--dbname=postgres", file.toString());
  }

  public Map<String, Long> rowsOfEachTable() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      return rowsOfEachTable(statement);
    }
  }

  private static Map<String, Long> rowsOfEachTable(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
      while (names.next()) {
        tables.add(names.getString(1));
      }
    }
    Map<String, Long> rows = new TreeMap<>();
    for (String table : tables) {
      rows.put(table, count(statement, "SELECT COUNT(*) FROM " + table));
    }
    return rows;
  }

  private static long count(Statement statement, String sql) throws SQLException {
    try (ResultSet counted = statement.executeQuery(sql)) {
      counted.next();
      return counted.getLong(1);
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder
        .environment()
        .putAll(
            Map.of(
                "PGHOST",
                "localhost",
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                PostgresDatabase.USER,
                "PGPASSWORD",
                PostgresDatabase.USER));
    int code = builder.start().waitFor();
    if (code != 0) {
      throw new IOException(command[0] + " ended with " + code);
    }
  }

  @Override
  public Map<String, String> settings() {
    return PostgresDatabase.settings(url());
  }

  @Override
  Connection connect() throws SQLException {
    return open(url(), PostgresDatabase.USER, PostgresDatabase.USER);
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres?" + PostgresDatabase.PATIENCE;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
