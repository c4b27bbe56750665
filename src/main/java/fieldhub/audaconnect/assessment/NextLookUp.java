package fieldhub.audaconnect.assessment;

import fieldhub.audaconnect.connection.CallPause;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.retry.BackOff;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What becomes of a look-up that failed.
 *
 * @param pause for how long at least; zero when it does not wait any more
 * @param attempts to be kept with it
 */
record NextLookUp(AssessmentState state, Duration pause, int attempts) {

  /** Operators may be faster than the assessor. */
  private static final List<Duration> AFTER_NOT_FOUND =
      List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofHours(24));

  /** Nobody waits for it: a server that is out of order is asked again without haste. */
  private static final BackOff OUT_OF_ORDER =
      new BackOff(Duration.ofMinutes(10), Duration.ofMinutes(10));

  /**
   * @param before how many attempts found nothing; those of a server that is out of order are not
   *     counted
   * @param patience for how long AudaConnect asks to be left alone, else zero
   */
  static NextLookUp after(
      CallProblem problem, int before, Duration patience, RandomGenerator chance) {
    return switch (problem) {
      case NOT_FOUND ->
          before < AFTER_NOT_FOUND.size()
              ? new NextLookUp(AssessmentState.WAITING, AFTER_NOT_FOUND.get(before), before + 1)
              : new NextLookUp(AssessmentState.NOT_FOUND, Duration.ZERO, before + 1);
      case BROKEN, UNKNOWN ->
          waiting(BackOff.longer(OUT_OF_ORDER.after(1, chance), patience), before);
      case BUSY, RESTING, NEEDS_RECONNECT ->
          waiting(CallPause.of(problem, patience).orElseThrow(), before);
      case FORBIDDEN, REFUSED, CONFLICT, GONE ->
          new NextLookUp(AssessmentState.PARKED, Duration.ZERO, before + 1);
    };
  }

  private static NextLookUp waiting(Duration pause, int attempts) {
    return new NextLookUp(AssessmentState.WAITING, pause, attempts);
  }
}
