package fieldhub.platform.outbox;

/** Where an outbox message stands. */
public enum OutboxState {
  /** Due at its next attempt time. */
  WAITING,
  /** Claimed by a node that is calling the receiver now, to send or to look up. */
  SENDING,
  /** Delivered. */
  SENT,
  /** Refused by the receiver for good. */
  REFUSED,
  /** Perhaps delivered: looked up at its next attempt time, or if it cannot be, an operator's. */
  UNKNOWN,
  /** Given up after the last attempt. */
  PARKED,
  /** Taken out by an operator, or no longer wanted. */
  DISCARDED;

  static OutboxState after(Outcome outcome, boolean lastAttempt) {
    return switch (outcome) {
      case SUCCEEDED -> SENT;
      case REFUSED -> REFUSED;
      case UNKNOWN -> UNKNOWN;
      case FAILED -> lastAttempt ? PARKED : WAITING;
      case WITHDRAWN -> DISCARDED;
    };
  }
}
