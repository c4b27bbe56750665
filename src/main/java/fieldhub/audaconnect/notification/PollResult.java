package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of a poll.
 *
 * @param kind how it ended
 * @param problem why it failed; empty unless it did
 * @param text what went wrong, for operators; empty when nothing did
 * @param correlationId of the last answer, may be empty
 * @param patience for how long AudaConnect asks to be left alone
 */
record PollResult(
    Kind kind,
    Optional<CallProblem> problem,
    String text,
    String correlationId,
    Duration patience) {

  /** How a poll ended. */
  enum Kind {
    /** Nothing waited. */
    EMPTY,
    /** What waited is in the inbox. */
    KEPT,
    /** A part of what waited is in the inbox: the site is due again shortly. */
    MORE,
    /** A leaving site waits for what it brought to be applied. */
    DRAINING,
    /**
     * Nothing of a leaving site is open any more and its subscription is ended if it was ours; or
     * that cannot be had, and the text says what was not done.
     */
    LEFT,
    /** The site cannot have its subscription. */
    TAKEN,
    /** It brought nothing. */
    FAILED
  }

  static PollResult good(Kind kind, String correlationId) {
    return new PollResult(kind, Optional.empty(), "", correlationId, Duration.ZERO);
  }

  /** A leaving site is given up; the text says why and what was not done. */
  static PollResult left(String text, String correlationId) {
    return new PollResult(Kind.LEFT, Optional.empty(), text, correlationId, Duration.ZERO);
  }

  static PollResult taken(String text) {
    return new PollResult(Kind.TAKEN, Optional.empty(), text, "", Duration.ZERO);
  }

  static PollResult failed(CallFailedException failure) {
    return new PollResult(
        Kind.FAILED,
        Optional.of(failure.problem()),
        failure.getMessage(),
        failure.correlationId(),
        failure.patience());
  }

  boolean isGood() {
    return kind != Kind.FAILED && kind != Kind.TAKEN;
  }

  /** Whether AudaConnect may have removed what never came here. */
  boolean isLost() {
    return problem.filter(it -> it == CallProblem.UNKNOWN).isPresent();
  }

  /** Whether nothing was asked, so that it says nothing about the site. */
  boolean isNoAttempt() {
    return problem.filter(it -> it == CallProblem.RESTING).isPresent();
  }

  /** A few fixed words, for the metrics. */
  String outcome() {
    return problem.map(Enum::name).orElse(kind.name()).toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
