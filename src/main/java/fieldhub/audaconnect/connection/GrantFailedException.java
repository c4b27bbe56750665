package fieldhub.audaconnect.connection;

import java.time.Duration;

/** Tokens were not given; its message is for operators, without secrets. */
class GrantFailedException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final Duration patience;

  /** Why not. */
  enum Reason {
    /** The code or the refresh token is worth nothing: only a new consent helps. */
    INVALID_GRANT,
    /** AudaConnect does not accept how the hub asks: settings are to be mended. */
    REFUSED,
    /** It could not be asked or had trouble: later. */
    UNAVAILABLE
  }

  /**
   * @param patience for how long it asks to be left alone, else zero
   */
  GrantFailedException(Reason reason, String text, Duration patience) {
    super(text);
    this.reason = reason;
    this.patience = patience;
  }

  Reason reason() {
    return reason;
  }

  Duration patience() {
    return patience;
  }
}
