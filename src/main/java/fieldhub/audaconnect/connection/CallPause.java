package fieldhub.audaconnect.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * For how long a call waits that AudaConnect did not refuse: it was busy, or nothing was sent. No
 * attempt is lost by it.
 */
public final class CallPause {

  /** When AudaConnect is busy and does not say for how long. */
  private static final Duration BUSY = Duration.ofMinutes(1);

  private static final Duration RESTING = Duration.ofSeconds(15);

  /** Calls of a site that is not connected are not begun; this is for the moment before that. */
  private static final Duration RECONNECT = Duration.ofSeconds(30);

  private CallPause() {}

  /**
   * The pause; empty when it was an attempt that failed.
   *
   * @param patience for how long AudaConnect asks to be left alone, else zero
   */
  public static Optional<Duration> of(CallProblem problem, Duration patience) {
    return switch (problem) {
      case BUSY -> Optional.of(patience.isZero() ? BUSY : patience);
      case RESTING -> Optional.of(patience.isZero() ? RESTING : patience);
      case NEEDS_RECONNECT -> Optional.of(RECONNECT);
      default -> Optional.empty();
    };
  }
}
