package fieldhub.sandbox.mail;

/** What goes wrong with an SMTP dialogue. */
public enum GateFault {
  NONE,
  /** Closed before a greeting. */
  REFUSE_CONNECTION,
  /** Greeted, then cut. */
  CUT_AT_CONNECT,
  /** The knob's reply at the knob's step; the mail is not delivered. */
  REFUSE,
  /** Cut in the middle of the message: the server never gets its end, and delivers nothing. */
  CUT_BEFORE_END,
  /** The server has taken the mail and said so; the client gets nothing but a cut. */
  CUT_AFTER_DATA,
  /** Only late. */
  SLOW;

  /** Whether it happens before anything is known about the mail. */
  boolean atConnect() {
    return this == REFUSE_CONNECTION || this == CUT_AT_CONNECT;
  }
}
