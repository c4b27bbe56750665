package fieldhub.platform.outbox;

/** A channel through which messages leave; one CDI bean per kind. */
public interface OutboxSender {

  /** The kind of message that this channel delivers. */
  String kind();

  /**
   * Delivers once, outside any transaction, within a bounded time. A failure is an outcome, not an
   * exception; whatever is thrown all the same counts as {@link Outcome#UNKNOWN}.
   */
  Delivery send(OutboxMessage message);
}
