package fieldhub.platform.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * What the database said of late: read again at most every {@link #GOOD_FOR}, however often it is
 * asked for. For metrics, which anybody may fetch at any time.
 */
public final class Recent<T> {
  /** How old an answer may be. */
  public static final Duration GOOD_FOR = Duration.ofSeconds(5);

  private final Clock clock;
  private final Supplier<T> reader;
  private T answer;
  private Instant readAt = Instant.MIN;

  /**
   * @param reader asks the database; when it fails, it is asked again at the next call
   */
  public Recent(Clock clock, Supplier<T> reader) {
    this.clock = clock;
    this.reader = reader;
  }

  /** The answer, read {@link #GOOD_FOR} ago or later. */
  public synchronized T get() {
    Instant now = clock.instant();
    if (readAt.plus(GOOD_FOR).isBefore(now)) {
      answer = reader.get();
      readAt = now;
    }
    return answer;
  }
}
