package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.orderstatus.OrderClaim.Failures;
import fieldhub.platform.retry.BackOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What becomes of a read that failed (contract audaconnect, section 8 and the error table of
 * section 3).
 *
 * @param pause for how long at least; empty when only a person can help
 * @param failures to be kept with it
 */
record NextRead(Optional<Duration> pause, Failures failures) {

  private static final List<Duration> AFTER_NOT_FOUND =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30));
  private static final BackOff OUT_OF_ORDER =
      new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(30));
  private static final Duration LONGEST_OUT_OF_ORDER = Duration.ofHours(24);

  /** When AudaConnect is busy and does not say for how long. */
  private static final Duration BUSY = Duration.ofMinutes(1);

  private static final Duration RESTING = Duration.ofSeconds(15);

  /** Reads of a site that is not connected are not claimed; this is for the moment before that. */
  private static final Duration RECONNECT = Duration.ofSeconds(30);

  /**
   * @param before what came of the attempts before
   * @param patience for how long AudaConnect asks to be left alone, else zero
   */
  static NextRead after(
      CallProblem problem,
      Failures before,
      Duration patience,
      Instant now,
      RandomGenerator chance) {
    return switch (problem) {
      case NOT_FOUND -> notFound(failures(problem, before, Optional.empty()));
      case BROKEN, UNKNOWN -> {
        Instant since = before.since().orElse(now);
        Failures failures = failures(problem, before, Optional.of(since));
        yield since.plus(LONGEST_OUT_OF_ORDER).isAfter(now)
            ? new NextRead(Optional.of(OUT_OF_ORDER.after(failures.number(), chance)), failures)
            : new NextRead(Optional.empty(), failures);
      }
      case BUSY -> later(before, patience.isZero() ? BUSY : patience);
      case RESTING -> later(before, patience.isZero() ? RESTING : patience);
      case NEEDS_RECONNECT ->
          later(new Failures(before.last(), before.number(), Optional.empty()), RECONNECT);
      case FORBIDDEN, REFUSED, CONFLICT, GONE ->
          new NextRead(Optional.empty(), failures(problem, before, Optional.empty()));
    };
  }

  private static NextRead notFound(Failures failures) {
    return failures.number() > AFTER_NOT_FOUND.size()
        ? new NextRead(Optional.empty(), failures)
        : new NextRead(Optional.of(AFTER_NOT_FOUND.get(failures.number() - 1)), failures);
  }

  /** No attempt is lost by it. */
  private static NextRead later(Failures before, Duration wait) {
    return new NextRead(Optional.of(wait), before);
  }

  private static Failures failures(CallProblem problem, Failures before, Optional<Instant> since) {
    boolean again =
        before.last().map(it -> isOutOfOrder(it) == isOutOfOrder(problem)).orElse(false);
    return new Failures(Optional.of(problem), again ? before.number() + 1 : 1, since);
  }

  private static boolean isOutOfOrder(CallProblem problem) {
    return problem == CallProblem.BROKEN || problem == CallProblem.UNKNOWN;
  }
}
