package fieldhub.operations.exchange;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * All records of a list that is read page by page: the next page starts behind the last record of
 * this one.
 */
final class PagedRecords<T> implements Iterator<T> {
  private final Function<Optional<T>, List<T>> pageAfter;
  private Iterator<T> page;
  private Optional<T> last = Optional.empty();

  PagedRecords(Function<Optional<T>, List<T>> pageAfter) {
    this.pageAfter = pageAfter;
    this.page = pageAfter.apply(last).iterator();
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && last.isPresent()) {
      page = pageAfter.apply(last).iterator();
      last = Optional.empty();
    }
    return page.hasNext();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T record = page.next();
    last = Optional.of(record);
    return record;
  }
}
