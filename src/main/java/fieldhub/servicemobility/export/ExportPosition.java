package fieldhub.servicemobility.export;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the hub knows what ServiceMobility exports of one type.
 *
 * @param seenRowver outer {@code rowver} of the newest message in the inbox: pushed or fetched
 * @param seenAt when that message came
 * @param cursor where our own fetching goes on; empty before the first page
 * @param rowsFetched how many rows were fetched in all, also such as were known
 * @param succeededAt when fetching last came to the end
 * @param failedAt when it last failed
 * @param failure why, as long as no fetch succeeded since
 * @param failures how many fetches failed in a row
 * @param nextFetchAt when it is tried again at the earliest
 */
public record ExportPosition(
    String type,
    Optional<String> seenRowver,
    Optional<Instant> seenAt,
    Optional<String> cursor,
    long rowsFetched,
    Optional<Instant> succeededAt,
    Optional<Instant> failedAt,
    Optional<String> failure,
    int failures,
    Optional<Instant> nextFetchAt) {

  /** The first call's cursor (contract 6.5). */
  static final String START = "0";

  /** Of a type of which nothing came yet. */
  static ExportPosition none(String type) {
    return new ExportPosition(
        type,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** The cursor of the next call. */
  String start() {
    return cursor.orElse(START);
  }

  boolean isDue(Instant now) {
    return nextFetchAt.isEmpty() || !now.isBefore(nextFetchAt.get());
  }
}
