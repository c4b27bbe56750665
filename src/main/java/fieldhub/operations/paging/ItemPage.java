package fieldhub.operations.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next to be sent as {@code after} for the following page; empty on the last page
 */
public record ItemPage<T>(List<T> items, String next) {

  /**
   * The page out of what a service found when it was asked for one record more than the page holds.
   *
   * @param key what the next page has to be asked with, taken from the last record of this one
   */
  public static <R, T> ItemPage<T> of(
      List<R> found, int limit, Function<R, T> wire, Function<R, PageKey> key) {
    List<R> shown = found.size() > limit ? found.subList(0, limit) : found;
    String next = found.size() > limit ? key.apply(shown.get(limit - 1)).text() : "";
    return new ItemPage<>(shown.stream().map(wire).toList(), next);
  }
}
