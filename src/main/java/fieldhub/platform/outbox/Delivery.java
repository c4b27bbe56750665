package fieldhub.platform.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of one attempt.
 *
 * @param outcome how it ended
 * @param detail what an operator may read about it: no secret, no payload
 * @param notBefore the receiver asked not to be tried again for so long; zero if it did not
 * @param trace what went over the line, where the channel tells
 */
public record Delivery(
    Outcome outcome, String detail, Duration notBefore, Optional<CallTrace> trace) {

  private static final int LONGEST_DETAIL = 500;

  public Delivery {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }

  public Delivery(Outcome outcome, String detail) {
    this(outcome, detail, Duration.ZERO);
  }

  public Delivery(Outcome outcome, String detail, Duration notBefore) {
    this(outcome, detail, notBefore, Optional.empty());
  }

  /** The same result, with what went over the line. */
  public Delivery with(CallTrace call) {
    return new Delivery(outcome, detail, notBefore, Optional.of(call));
  }
}
