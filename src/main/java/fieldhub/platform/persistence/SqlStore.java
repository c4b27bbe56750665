package fieldhub.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * SQL for the stores that write many rows at once. Everything joins the caller's transaction, and a
 * failure is an {@link IllegalStateException} that must not be followed by a commit.
 *
 * <p>An array as a parameter is a column of many rows: {@code INSERT … SELECT … FROM UNNEST(CAST(?
 * AS uuid ARRAY), …)} keeps one text, and so one prepared plan, for any number of rows. H2 and
 * PostgreSQL both understand it.
 */
@ApplicationScoped
public class SqlStore {

  /** A time in SQL: so many seconds, the parameter, from now on by the database's clock. */
  public static final String FROM_NOW =
      "CURRENT_TIMESTAMP + INTERVAL '1' SECOND * CAST(? AS double precision)";

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /** On the server's database. */
  public SqlStore() {}

  /** On another one. */
  public SqlStore(DataSource database) {
    this.database = database;
  }

  /** Runs one statement; returns how many rows it changed. */
  public int write(String sql, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs one statement per element, in this order; returns how many rows each changed. */
  public int[] writeEach(String sql, List<Object[]> parametersOfEach) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] parameters : parametersOfEach) {
        bind(connection, statement, parameters);
        statement.addBatch();
      }
      return counted(statement.executeBatch());
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Who asks whether a row was new must not be told nothing, whatever the driver is set to. */
  private static int[] counted(int[] changedByEach) {
    if (Arrays.stream(changedByEach).anyMatch(changed -> changed < 0)) {
      throw new IllegalStateException(
          "the driver does not count the rows of a batch: take reWriteBatchedInserts out of fieldhub.db.url");
    }
    return changedByEach;
  }

  /** Runs a query. */
  public <T> List<T> read(String sql, RowReader<T> reader, Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(connection, statement, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw failed(sql, e);
    }
  }

  /** Runs a query that was put together. */
  public <T> List<T> read(SqlQuery query, RowReader<T> reader) {
    return read(query.text(), reader, query.parameters());
  }

  /** A time as it stands in a row, null where there is none. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  /** As much of a text as its column takes. */
  public static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  private static void bind(Connection connection, PreparedStatement statement, Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else if (value instanceof Instant instant) {
        statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
      } else if (value instanceof Object[] column) {
        statement.setArray(i + 1, connection.createArrayOf(elementType(column), elements(column)));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  private static Object[] elements(Object[] column) {
    return column instanceof Instant[] instants
        ? Arrays.stream(instants)
            .map(it -> it == null ? null : it.atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new)
        : column;
  }

  private static String elementType(Object[] column) {
    if (column instanceof UUID[]) {
      return "uuid";
    }
    if (column instanceof byte[][]) {
      return "bytea";
    }
    if (column instanceof BigDecimal[]) {
      return "numeric";
    }
    if (column instanceof Integer[]) {
      return "int4";
    }
    if (column instanceof Long[]) {
      return "int8";
    }
    return column instanceof Instant[] ? "timestamptz" : "varchar";
  }

  /** The statement's first words tell which it was; values are nobody's business in a log. */
  private static IllegalStateException failed(String sql, SQLException cause) {
    String start = sql.strip().lines().findFirst().orElse("");
    return new IllegalStateException(start + ": " + cause.getSQLState(), cause);
  }
}
