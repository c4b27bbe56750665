package fieldhub.sandbox.knobs;

/** What goes wrong with a call. */
public enum Fault {
  NONE,
  /** Answers the knobs' HTTP status; nothing is done. */
  ERROR,
  /** Does it, removing what is read, and answers the knobs' HTTP status. */
  WORK_THEN_ERROR,
  /** Does it, and the connection is cut in the middle of the answer. */
  CUT,
  /** Does nothing, and the connection is cut in the middle of an answer. */
  CUT_BEFORE_WORK,
  /** Does it and answers the knobs' body in place of the right one. */
  GARBAGE,
  /** Does it and answers right, in very many bytes. */
  HUGE,
  /** Does nothing and sends the caller elsewhere. */
  REDIRECT;

  boolean works() {
    return this != ERROR && this != CUT_BEFORE_WORK && this != REDIRECT;
  }
}
