package fieldhub.audaconnect.subscription;

/** The topic is subscribed, but not in a way that this site could read: an operator's case. */
public class TopicTakenException extends Exception {

  private static final long serialVersionUID = 1L;

  TopicTakenException() {
    super("the topic is subscribed by another application of this site");
  }
}
