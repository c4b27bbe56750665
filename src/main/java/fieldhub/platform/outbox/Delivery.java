package fieldhub.platform.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of one attempt.
 *
 * @param outcome how it ended
 * @param detail what an operator may read about it: no secret, no payload
 * @param notBefore the receiver asked not to be tried again for so long; zero if it did not
 * @param called whether the receiver was called, or it was tried to; never when WITHDRAWN
 * @param trace what went over the line, where the channel tells
 */
public record Delivery(
    Outcome outcome, String detail, Duration notBefore, boolean called, Optional<CallTrace> trace) {

  private static final int LONGEST_DETAIL = 500;

  public Delivery {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
    called = called && outcome != Outcome.WITHDRAWN;
  }

  public Delivery(Outcome outcome, String detail) {
    this(outcome, detail, Duration.ZERO);
  }

  public Delivery(Outcome outcome, String detail, Duration notBefore) {
    this(outcome, detail, notBefore, true, Optional.empty());
  }

  /** The result of an attempt that ended before the receiver was called. */
  public static Delivery notCalled(Outcome outcome, String detail) {
    return new Delivery(outcome, detail, Duration.ZERO, false, Optional.empty());
  }

  /** The same result, with what went over the line. */
  public Delivery with(CallTrace call) {
    return new Delivery(outcome, detail, notBefore, called, Optional.of(call));
  }
}
