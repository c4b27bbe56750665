package fieldhub.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** A fresh PostgreSQL that syncs every commit to the disk. */
final class Database implements AutoCloseable {

  private final EmbeddedPostgres server;
  private final Path folder;

  Database(Path folder) throws IOException, SQLException {
    this.folder = folder;
    Files.createDirectories(folder.getParent());
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(true)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_wal_size", "4GB")
            .start();
    String durable =
        text("SELECT current_setting('fsync') || current_setting('synchronous_commit')");
    if (!durable.equals("onon")) {
      throw new IllegalStateException("PostgreSQL does not sync its commits: " + durable);
    }
  }

  DataSource dataSource() {
    return server.getPostgresDatabase();
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  String version() throws SQLException {
    return text("SHOW server_version");
  }

  ProcessCpu cpu() throws IOException {
    return new ProcessCpu(
        Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim()));
  }

  long number(String query) throws SQLException {
    return Long.parseLong(text(query));
  }

  private String text(String query) throws SQLException {
    try (Connection connection = dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
