package fieldhub.support;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The database of a hub under test, from outside: for assertions about what is really stored.
 *
 * <p>Each call has a connection of its own and commits, so that nothing here holds a lock.
 */
public abstract class TestDatabase implements AutoCloseable {

  /** As the build asks for it: {@code h2} or {@code postgresql}. */
  static TestDatabase create(Path directory) throws IOException, SQLException {
    return "postgresql".equals(kind())
        ? PostgresDatabase.create()
        : new H2Database(directory.resolve("database"));
  }

  /** Which of the two the suite runs on; only for where the tests keep their files. */
  static String kind() {
    return System.getProperty("fieldhub.it.database", "h2");
  }

  /** What the hub must be told to use it. */
  abstract Map<String, String> settings();

  abstract Connection connect() throws SQLException;

  @Override
  public abstract void close() throws IOException;

  /** Rows with lower-case column names. */
  public List<Map<String, Object>> rows(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet result = statement.executeQuery()) {
      List<Map<String, Object>> rows = new ArrayList<>();
      while (result.next()) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.put(
              result.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT),
              value(result, column));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** A long text is read while its connection is open. */
  private static Object value(ResultSet result, int column) throws SQLException {
    Object value = result.getObject(column);
    return value instanceof Clob ? result.getString(column) : value;
  }

  /** The first column of the only row: a count, a sum, a state. */
  public Object value(String sql, Object... parameters) {
    List<Map<String, Object>> rows = rows(sql, parameters);
    if (rows.size() != 1) {
      throw new IllegalStateException(rows.size() + " rows instead of one: " + sql);
    }
    return rows.get(0).values().iterator().next();
  }

  /** A count or a sum as a number; 0 for a sum over nothing. */
  public long number(String sql, Object... parameters) {
    return value(sql, parameters) instanceof Number number ? number.longValue() : 0;
  }

  /** Only to bring about what no interface can, such as a time that has passed. */
  public int update(String sql, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int index = 0; index < parameters.length; index++) {
      statement.setObject(index + 1, parameters[index]);
    }
    return statement;
  }

  static Connection open(String url, String user, String password) throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }
}
