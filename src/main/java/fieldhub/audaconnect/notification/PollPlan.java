package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.retry.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When a site is polled next (contract audaconnect 8).
 *
 * @param interval from one poll to the next
 */
record PollPlan(Duration interval) {

  private static final double JITTER = 0.1;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);
  private static final Duration LEAVING_LOOK = Duration.ofSeconds(2);
  private static final Duration LEAVING_RETRY = Duration.ofSeconds(10);
  private static final Duration LEAVING_LONGEST_WAIT = Duration.ofMinutes(1);

  /** So that those come first that are due, and a site without end does not take all the time. */
  private static final Duration MORE_REST = Duration.ofSeconds(5);

  /** While another node renews the tokens, or the circuit is open and does not say until when. */
  private static final Duration SHORT_REST = Duration.ofSeconds(5);

  /** The time of the next poll of a site after this one. */
  Instant next(DuePoll poll, PollResult result, Instant now, RandomGenerator chance) {
    return switch (result.kind()) {
      case MORE -> now.plus(MORE_REST);
      case DRAINING, LEFT -> now.plus(LEAVING_LOOK);
      case KEPT, EMPTY -> poll.isLeaving() ? now.plus(LEAVING_LOOK) : now.plus(jittered(chance));
      case TAKEN, FAILED ->
          now.plus(BackOff.longer(result.patience(), pause(poll, result, chance)));
    };
  }

  /** The interval, a tenth more or less by chance: sites shall not come all at once. */
  private Duration jittered(RandomGenerator chance) {
    double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
    return Duration.ofMillis(Math.round(interval.toMillis() * factor));
  }

  private Duration pause(DuePoll poll, PollResult result, RandomGenerator chance) {
    if (result.isNoAttempt()) {
      return SHORT_REST;
    }
    if (result.problem().filter(it -> it == CallProblem.BUSY).isPresent()) {
      return jittered(chance);
    }
    BackOff backOff =
        poll.isLeaving()
            ? new BackOff(LEAVING_RETRY, LEAVING_LONGEST_WAIT)
            : new BackOff(interval, BackOff.longer(interval, LONGEST_WAIT));
    return backOff.after(poll.failures() + 1, chance);
  }
}
