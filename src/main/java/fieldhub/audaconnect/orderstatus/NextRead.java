package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.CallPause;
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
      case NOT_FOUND -> notFound(failed(problem, before, Optional.empty()));
      case BROKEN, UNKNOWN -> {
        Instant since = before.since().orElse(now);
        Failures failures = failed(problem, before, Optional.of(since));
        Duration pause = BackOff.longer(OUT_OF_ORDER.after(failures.number(), chance), patience);
        boolean tooLong = !since.plus(LONGEST_OUT_OF_ORDER).isAfter(now);
        yield new NextRead(tooLong ? Optional.empty() : Optional.of(pause), failures);
      }
      case BUSY, RESTING -> new NextRead(CallPause.of(problem, patience), before);
      // A server that cannot be asked is not out of order.
      case NEEDS_RECONNECT ->
          new NextRead(
              CallPause.of(problem, patience),
              new Failures(before.last(), before.number(), Optional.empty()));
      case FORBIDDEN, REFUSED, CONFLICT, GONE ->
          new NextRead(Optional.empty(), failed(problem, before, Optional.empty()));
    };
  }

  private static NextRead notFound(Failures failures) {
    Optional<Duration> pause =
        failures.number() > AFTER_NOT_FOUND.size()
            ? Optional.empty()
            : Optional.of(AFTER_NOT_FOUND.get(failures.number() - 1));
    return new NextRead(pause, failures);
  }

  private static Failures failed(CallProblem problem, Failures before, Optional<Instant> since) {
    boolean again =
        before.last().map(it -> isOutOfOrder(it) == isOutOfOrder(problem)).orElse(false);
    return new Failures(Optional.of(problem), again ? before.number() + 1 : 1, since);
  }

  private static boolean isOutOfOrder(CallProblem problem) {
    return problem == CallProblem.BROKEN || problem == CallProblem.UNKNOWN;
  }
}
