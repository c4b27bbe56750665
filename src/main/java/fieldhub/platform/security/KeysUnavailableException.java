package fieldhub.platform.security;

/**
 * The keys cannot be had now: nobody knows whether the token is good, which is our failure and not
 * the caller's.
 */
public class KeysUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  public KeysUnavailableException(String what, Throwable cause) {
    super(what, cause);
  }
}
