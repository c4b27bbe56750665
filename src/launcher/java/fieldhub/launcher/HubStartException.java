package fieldhub.launcher;

/** The hub did not start; the message says why, for the person who started it. */
public class HubStartException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public HubStartException(String message) {
    super(message);
  }

  public HubStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
