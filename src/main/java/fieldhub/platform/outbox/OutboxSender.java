package fieldhub.platform.outbox;

import java.util.Set;

/** A channel through which messages leave; one CDI bean per kind. Called from several threads. */
public interface OutboxSender {

  /** The kind of message that this channel delivers. */
  String kind();

  /**
   * Delivers once, outside any transaction, within a bounded time. A failure is an outcome, not an
   * exception; whatever is thrown all the same counts as {@link Outcome#UNKNOWN}.
   */
  Delivery send(OutboxMessage message);

  /**
   * Whether the receiver can be asked what became of a message. If so, a message whose fate is
   * unknown is looked up until that is known; else it waits for an operator.
   */
  default boolean looksUp() {
    return false;
  }

  /**
   * Asks the receiver, outside any transaction and within a bounded time, what became of a message
   * that may have arrived. Only called when {@link #looksUp}.
   *
   * @return {@link Outcome#FAILED} when the receiver does not have it, so that it is sent again;
   *     {@link Outcome#UNKNOWN} when the receiver cannot tell now, so that it is asked again later
   */
  default Delivery lookUp(OutboxMessage message) {
    throw new UnsupportedOperationException(kind() + " cannot be looked up");
  }

  /** How many messages may be on their way to one destination at once, from this node. */
  default int atOnce(String destination) {
    return 2;
  }

  /** Whether nothing can be delivered just now, whereto ever; it all waits and loses no attempt. */
  default boolean isResting() {
    return false;
  }

  /** Destinations that are better left alone just now; their messages wait and lose no attempt. */
  default Set<String> resting() {
    return Set.of();
  }
}
