package fieldhub.platform.bulk;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets the imports of one kind run one after the other: their checks look at more than the rows
 * that they write.
 */
@ApplicationScoped
public class BulkLockStore {
  @Resource(lookup = "java:comp/DefaultDataSource")
  private DataSource database;

  /** Waits until no other import of this kind runs; holds until the caller's transaction ends. */
  public void hold(BulkKind kind) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT kind FROM bulk_lock WHERE kind = ? FOR UPDATE")) {
      select.setString(1, kind.name());
      try (ResultSet rows = select.executeQuery()) {
        if (!rows.next()) {
          throw new IllegalStateException("bulk_lock has no row for " + kind);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the import could not begin", e);
    }
  }
}
