package fieldhub.platform.outbox;

/**
 * How one attempt to deliver an outbox message, or to look up what became of it, ended (design,
 * flow D).
 */
public enum Outcome {
  /** The receiver said that it has the message. */
  SUCCEEDED,
  /** The receiver said no, and would say so again. */
  REFUSED,
  /** The message did not reach the receiver; it may be sent again. */
  FAILED,
  /** Nobody can tell whether it arrived; it must not be sent again blindly. */
  UNKNOWN,
  /** What it was to bring about is no longer wanted; nothing was sent. */
  WITHDRAWN
}
