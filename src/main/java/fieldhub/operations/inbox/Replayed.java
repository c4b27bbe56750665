package fieldhub.operations.inbox;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a bulk replay did.
 *
 * @param replayed how many messages are tried again by the next sweeps
 * @param more whether there may be more, for another call
 */
public record Replayed(@Schema(example = "128") int replayed, boolean more) {

  /** A transaction each: short, so that it is in nobody's way. */
  private static final int BATCH = 500;

  /** What one call may take, so that it is answered in time. */
  private static final int MOST_BATCHES = 40;

  /**
   * Replays batch by batch.
   *
   * @param few replays at most so many behind a message, and says which
   */
  static Replayed by(BiFunction<Optional<UUID>, Integer, List<UUID>> few) {
    Optional<UUID> last = Optional.empty();
    int replayed = 0;
    for (int batch = 0; batch < MOST_BATCHES; batch++) {
      List<UUID> some = few.apply(last, BATCH);
      replayed += some.size();
      if (some.size() < BATCH) {
        return new Replayed(replayed, false);
      }
      last = Optional.of(some.get(BATCH - 1));
    }
    return new Replayed(replayed, true);
  }
}
