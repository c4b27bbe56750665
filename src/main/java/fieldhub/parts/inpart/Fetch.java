package fieldhub.parts.inpart;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How a reading came about.
 *
 * @param site under whose token it was read, by our name
 * @param currency of its prices, as the site is configured; ISO 4217
 * @param toldBy who told that there is something new: {@code notification 5d2b8c60-…}, {@code
 *     daily}, {@code operator jo}, {@code lost poll}
 * @param toldAt when the hub was told
 * @param fetchedAt when the fetch began; an older reading never takes the place of a younger one
 */
public record Fetch(
    String site, String currency, String toldBy, Instant toldAt, Instant fetchedAt) {

  /** As exact as the database, so that a time that was stored is the time that was given. */
  public Fetch {
    toldAt = toldAt.truncatedTo(ChronoUnit.MICROS);
    fetchedAt = fetchedAt.truncatedTo(ChronoUnit.MICROS);
  }
}
