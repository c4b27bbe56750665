package fieldhub.platform.outbox;

/** Where an outbox message stands. */
public enum OutboxState {
  /** Due at its next attempt time. */
  WAITING,
  /** Claimed by a node that is calling the receiver now. */
  SENDING,
  /** Delivered. */
  SENT,
  /** Refused by the receiver for good. */
  REFUSED,
  /** Perhaps delivered: an operator decides, or the channel's look-up. */
  UNKNOWN,
  /** Given up after the last attempt. */
  PARKED,
  /** Taken out by an operator. */
  DISCARDED;

  static OutboxState after(Outcome outcome, boolean lastAttempt) {
    return switch (outcome) {
      case SUCCEEDED -> SENT;
      case REFUSED -> REFUSED;
      case UNKNOWN -> UNKNOWN;
      case FAILED -> lastAttempt ? PARKED : WAITING;
    };
  }
}
