package fieldhub.platform.bulk;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lets the imports of one kind run one after the other: their checks look at more than the rows
 * that they write.
 */
@ApplicationScoped
public class BulkLockStore {

  @Inject private SqlStore sql;

  /** Waits until no other import of this kind runs; holds until the caller's transaction ends. */
  public void hold(BulkKind kind) {
    boolean held =
        !sql.read(
                "SELECT kind FROM bulk_lock WHERE kind = ? FOR UPDATE",
                row -> row.getString("kind"),
                kind.name())
            .isEmpty();
    if (!held) {
      throw new IllegalStateException("bulk_lock has no row for " + kind);
    }
  }
}
