package fieldhub.platform.reported;

import fieldhub.platform.persistence.SqlQuery;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in a list of reported things that shows the newest first.
 *
 * @param statedAt of the last thing shown
 * @param key of the last thing shown; decides between things of one age
 */
public record ListPlace(Instant statedAt, String key) {

  /** Completes a query with what stands behind a place, newest first. */
  public static SqlQuery page(
      SqlQuery query, String keyColumn, Optional<ListPlace> behind, int limit) {
    behind.ifPresent(place -> query.behind("stated_at", place.statedAt(), keyColumn, place.key()));
    return query.then("ORDER BY stated_at DESC, " + keyColumn + " DESC LIMIT ?", limit);
  }
}
