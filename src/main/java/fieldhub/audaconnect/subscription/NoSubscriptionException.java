package fieldhub.audaconnect.subscription;

/**
 * A site cannot have its subscription, and repeating cannot change that: an operator's case. The
 * message says why and what to do.
 */
public class NoSubscriptionException extends Exception {

  private static final long serialVersionUID = 1L;

  NoSubscriptionException(String text) {
    super(text);
  }
}
