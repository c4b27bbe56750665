package fieldhub.platform.inbox;

import fieldhub.platform.journey.JourneyKey;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a feature does with the messages of a channel. Handlers are CDI beans; the inbox finds them.
 *
 * @param <T> a message as this handler understands it
 */
public interface InboxHandler<T> {

  /** The channel whose messages it takes: their source, up to its colon. */
  String channel();

  /** The types of message it takes. */
  Set<String> types();

  /**
   * When it is its turn among the handlers whose messages one transaction applies, ascending; those
   * of one turn go by the names of their types. Whose rows others lock first in a transaction that
   * goes on to the rows of a further handler is before that one here too.
   */
  default int turn() {
    return 0;
  }

  /**
   * Understands a message; touches nothing.
   *
   * @throws FinalFailureException when it makes no sense, with a text for the operator
   */
  T read(InboxMessage message);

  /** The business keys that shall lead to the message, even when applying it fails. */
  Collection<JourneyKey> keys(T content);

  /**
   * Applies messages, in the order given, in the transaction that also marks them done. Whatever it
   * throws undoes them all; then each is tried alone.
   *
   * @throws FinalFailureException when repeating cannot help
   */
  void apply(List<T> contents);
}
