package fieldhub.platform.inbox;

/** A message that no repetition will help: it is parked at once, and people see this text. */
public class FinalFailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message why, with the place in the message but without any of its values
   */
  public FinalFailureException(String message) {
    super(message);
  }
}
