package fieldhub.audaconnect.orderstatus;

/** Where a wish to read an order stands. */
public enum OrderReadState {
  /** To be read, now or at its next attempt; or being read. */
  WAITING,
  /** Tried in vain: an operator must look. */
  PARKED,
  /** An operator wants it no more. */
  DISCARDED,
  /** Read. */
  DONE
}
