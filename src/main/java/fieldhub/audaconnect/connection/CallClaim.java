package fieldhub.audaconnect.connection;

import java.time.Duration;
import java.time.Instant;

/** How long a claim on work holds that needs one call to AudaConnect. */
public final class CallClaim {

  /** Longer than a call with the renewal of its token; who holds a claim longer is dead. */
  public static final Duration LENGTH = Duration.ofMinutes(4);

  private static final Duration LONGEST_CALL = Duration.ofMinutes(3);

  private CallClaim() {}

  /**
   * Whether there is time left for a call.
   *
   * @param until when the claim ends
   */
  public static boolean leavesTime(Instant until, Instant now) {
    return now.plus(LONGEST_CALL).isBefore(until);
  }
}
