package fieldhub.platform.bulk;

import java.util.ArrayList;
import java.util.List;

/** Everything wrong with an import: all of it is counted, the first ones are kept. */
public final class BulkErrors {
  private final int kept;
  private final List<BulkError> errors = new ArrayList<>();
  private int count;

  public BulkErrors(int kept) {
    this.kept = kept;
  }

  /** Notes that {@code field} of {@code row} is not acceptable. */
  public void add(int row, String field, String reason) {
    count++;
    if (errors.size() < kept) {
      errors.add(new BulkError(row, field, reason));
    }
  }

  public boolean none() {
    return count == 0;
  }

  /** How many there are, the ones not kept included. */
  public int count() {
    return count;
  }

  /** The first ones, in the order in which they were found. */
  public List<BulkError> list() {
    return List.copyOf(errors);
  }
}
