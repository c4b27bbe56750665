package fieldhub.platform.bulk;

import java.util.Collection;
import java.util.Map;

/** Where an import goes. Every method joins the caller's transaction. */
public interface BulkTarget<K, T> {

  /** What is stored under these keys now. */
  Map<K, T> stored(Collection<K> keys);

  /** Whether both say the same, however numbers are written. */
  boolean same(T stored, T imported);

  void create(K key, T terms);

  void change(K key, T terms);

  /**
   * Sends what was created and changed to the database and forgets it, so that memory stays flat.
   */
  void flush();
}
