package fieldhub.scheduling.workorder;

import java.math.BigDecimal;

/**
 * A part of a booking and what was done about it.
 *
 * @param prodNum as it was asked for
 * @param partOrderNum the order that brings it; {@code ""} when it could not be ordered
 * @param reason why it could not be ordered, else {@code ""}
 */
public record BookedPart(
    String prodNum, BigDecimal qty, String partOrderNum, Outcome outcome, String reason) {

  /** What was done about a part. */
  public enum Outcome {
    /** It had been ordered before. */
    LINKED,
    /** It was ordered with the booking. */
    ORDERED,
    /** It cannot be had; the booking stands. */
    NOT_ORDERED
  }
}
