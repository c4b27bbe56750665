package fieldhub.platform.inbox;

/** Where a message stands. */
public enum InboxState {
  /** Stored, not tried yet. */
  RECEIVED,
  /** Tried and failed; waits for its next attempt. */
  RETRY,
  /**
   * Applied, and never tried again; or kept because nothing here applies it, until something does
   * and an operator has it tried.
   */
  DONE,
  /** Given up; waits for an operator. */
  PARKED,
  /** An operator decided that it shall not be applied. */
  DISCARDED
}
