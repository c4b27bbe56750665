package fieldhub.operations.paging;

import fieldhub.platform.reported.ListPlace;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads the page that a caller wants of a list of reported things, newest first. */
public final class ReportedPage {

  private ReportedPage() {}

  /**
   * Ends the reading of the request, too.
   *
   * @param find what stands behind a place, at most so many
   * @param place of a record in the list
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST when a parameter was refused
   */
  public static <R, T> ItemPage<T> of(
      RequestCheck check,
      String after,
      String limit,
      BiFunction<Optional<ListPlace>, Integer, List<R>> find,
      Function<R, T> wire,
      Function<R, ListPlace> place) {
    Optional<ListPlace> behind =
        check.after(after, 2, key -> new ListPlace(Instant.parse(key.get(0)), key.get(1)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        find.apply(behind, size + 1),
        size,
        wire,
        record -> PageKey.of(place.apply(record).statedAt(), place.apply(record).key()));
  }
}
