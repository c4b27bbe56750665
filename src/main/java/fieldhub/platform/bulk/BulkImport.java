package fieldhub.platform.bulk;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The import of master data: whole records, found by their key. A record that is stored already as
 * it stands in the file is left alone, so the same file imported again changes nothing.
 */
public final class BulkImport<K extends Comparable<K>, T> {
  private static final int CHUNK = 500;

  private final BulkTarget<K, T> target;
  private int created;
  private int changed;
  private int unchanged;

  private BulkImport(BulkTarget<K, T> target) {
    this.target = target;
  }

  /**
   * Imports all rows, or none when {@code errors} holds any or a key comes twice.
   *
   * @param dryRun only says what would happen
   */
  public static <K extends Comparable<K>, T> BulkReport run(
      BulkTarget<K, T> target,
      List<BulkRow<K, T>> rows,
      BulkErrors errors,
      String keyField,
      boolean dryRun) {
    refuseRepeatedKeys(rows, errors, keyField);
    if (!errors.none()) {
      return BulkReport.refused(dryRun, errors);
    }
    BulkImport<K, T> run = new BulkImport<>(target);
    List<BulkRow<K, T>> sorted = rows.stream().sorted(Comparator.comparing(BulkRow::key)).toList();
    for (List<BulkRow<K, T>> chunk : chunks(sorted)) {
      run.take(chunk, dryRun);
    }
    return BulkReport.done(dryRun, run.created, run.changed, run.unchanged);
  }

  /** Notes every row whose key stood in an earlier row. */
  public static <K, T> void refuseRepeatedKeys(
      List<BulkRow<K, T>> rows, BulkErrors errors, String keyField) {
    Map<K, Integer> first = new HashMap<>();
    for (BulkRow<K, T> row : rows) {
      Integer earlier = first.putIfAbsent(row.key(), row.row());
      if (earlier != null) {
        errors.add(row.row(), keyField, "stands in row " + earlier + " already");
      }
    }
  }

  /** The list cut into pieces that fit one statement. */
  public static <E> List<List<E>> chunks(List<E> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + CHUNK)
        .mapToObj(from -> all.subList(from, Math.min(from + CHUNK, all.size())))
        .toList();
  }

  private void take(List<BulkRow<K, T>> chunk, boolean dryRun) {
    Map<K, T> stored = target.stored(chunk.stream().map(BulkRow::key).toList());
    for (BulkRow<K, T> row : chunk) {
      T before = stored.get(row.key());
      if (before == null) {
        created++;
        if (!dryRun) {
          target.create(row.key(), row.terms());
        }
      } else if (target.same(before, row.terms())) {
        unchanged++;
      } else {
        changed++;
        if (!dryRun) {
          target.change(row.key(), row.terms());
        }
      }
    }
    target.flush();
  }
}
