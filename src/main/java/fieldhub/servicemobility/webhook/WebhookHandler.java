package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.InboxHandler;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.JourneyKeys;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The way that all nine types take from a message to what the domain is told.
 *
 * @param <T> what one row tells; a row may tell several
 */
abstract class WebhookHandler<T> implements InboxHandler<List<T>> {

  private final WebhookType type;

  @Inject private Json json;

  WebhookHandler(WebhookType type) {
    this.type = type;
  }

  /**
   * Understands a row.
   *
   * @throws FinalFailureException when it makes no sense, with the place in the message
   */
  abstract Stream<T> read(NotificationRow row);

  /** Adds the business keys of what a row told. */
  abstract void keys(T told, JourneyKeys keys);

  /** Tells the domain, in the caller's transaction. */
  abstract void take(List<T> told);

  @Override
  public String channel() {
    return WebhookResource.SOURCE;
  }

  @Override
  public Set<String> types() {
    return Set.of(type.wireName());
  }

  @Override
  public List<T> read(InboxMessage message) {
    JsonNode tree;
    try {
      tree = json.tree(message.body());
    } catch (ProblemException e) {
      throw new FinalFailureException(e.getMessage());
    }
    return NotificationRow.of(message, tree, type).stream().flatMap(this::read).toList();
  }

  @Override
  public Collection<JourneyKey> keys(List<T> told) {
    JourneyKeys keys = new JourneyKeys();
    told.forEach(one -> keys(one, keys));
    return keys.found();
  }

  @Override
  public void apply(List<List<T>> messages) {
    take(messages.stream().flatMap(List::stream).toList());
  }
}
