package fieldhub.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The database as such, whatever is in it. */
@ApplicationScoped
public class DatabaseStore {
  private static final int SECONDS = 3;

  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /** Whether the database gives a working connection now. */
  public boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException unreachable) {
      return false;
    }
  }
}
