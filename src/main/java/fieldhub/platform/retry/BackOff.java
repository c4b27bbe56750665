package fieldhub.platform.retry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long something waits after a failed attempt.
 *
 * @param first after the first one
 * @param most never longer
 */
public record BackOff(Duration first, Duration most) {

  /**
   * Doubles from attempt to attempt up to the longest wait, less up to a fifth by chance, so that
   * what failed together does not come back together.
   *
   * @param attempt which attempt failed, from 1
   */
  public Duration after(int attempt, RandomGenerator chance) {
    Duration doubled = first.multipliedBy(1L << Math.min(attempt - 1, 20));
    Duration wait = doubled.compareTo(most) > 0 ? most : doubled;
    return wait.minusMillis((long) (wait.toMillis() * 0.2 * chance.nextDouble()));
  }

  /** The longer of two waits. */
  public static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
