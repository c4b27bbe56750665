package fieldhub.platform.security;

/**
 * A token, password or header that proves nothing. The reason is for the log only: a caller learns
 * none.
 */
public class LogonRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public LogonRefusedException(String reason) {
    super(reason);
  }
}
