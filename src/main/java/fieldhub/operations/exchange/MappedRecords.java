package fieldhub.operations.exchange;

import java.util.Iterator;
import java.util.function.Function;

/** Records, each in the shape in which it is shown. */
record MappedRecords<T, W>(Iterator<T> records, Function<T, W> shape) implements Iterator<W> {
  @Override
  public boolean hasNext() {
    return records.hasNext();
  }

  @Override
  public W next() {
    return shape.apply(records.next());
  }
}
