package fieldhub.platform.inbox;

/** What became of a message that the inbox acknowledged. */
public enum Accepted {
  /** Stored now. */
  NEW,
  /** Was stored before, with the same body. */
  DUPLICATE,
  /** Its id was stored before with another body; this one is kept as a conflict. */
  CONFLICT
}
