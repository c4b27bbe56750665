package fieldhub.platform.inbox;

/** The inbox could not confirm the message; the sender must send it again. */
public class InboxUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InboxUnavailableException(String message) {
    super(message);
  }

  public InboxUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
