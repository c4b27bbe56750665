package fieldhub.platform.reported;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Keeps of every thing what was last said of it, in whatever order it is told: the latest by {@code
 * stated_at}, of one age the one with the greater row hash. Telling the same again changes nothing.
 *
 * <p>Both databases compare the hashes as unsigned bytes, as {@link
 * fieldhub.platform.inbox.RowHash} does.
 */
@ApplicationScoped
public class LatestStore {

  @Inject private SqlStore sql;

  /**
   * Takes what was said, in the caller's transaction. All callers insert and then update in the
   * order of the keys, so that they wait for one another and never in a circle.
   */
  public <T> void put(LatestTable<T> table, Collection<T> told) {
    List<T> newest = table.newest(told);
    if (newest.isEmpty()) {
      return;
    }
    int[] inserted =
        sql.writeEach(table.insert(), newest.stream().map(table::insertValues).toList());
    List<Object[]> known = new ArrayList<>();
    for (int i = 0; i < inserted.length; i++) {
      if (inserted[i] == 0) {
        known.add(table.updateValues(newest.get(i)));
      }
    }
    if (!known.isEmpty()) {
      sql.writeEach(table.updateIfOlder(), known);
    }
  }
}
