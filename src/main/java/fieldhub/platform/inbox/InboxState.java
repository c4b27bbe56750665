package fieldhub.platform.inbox;

/** Where a message stands. */
public enum InboxState {
  /** Stored, not tried yet. */
  RECEIVED,
  /** Tried and failed; waits for its next attempt. */
  RETRY,
  /** Applied, or kept because nothing here applies it. Never tried again. */
  DONE,
  /** Given up; waits for an operator. */
  PARKED,
  /** An operator decided that it shall not be applied. */
  DISCARDED
}
