package fieldhub.audaconnect.notification;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.connection.Site;
import fieldhub.audaconnect.connection.Sites;
import fieldhub.audaconnect.orderstatus.OrderReads;
import fieldhub.audaconnect.subscription.Subscriptions;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.InboxHandler;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.journey.JourneyKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Has the order read that a notification tells of; of several about one order, once. */
@ApplicationScoped
class NotificationHandler implements InboxHandler<ToldOf> {

  @Inject private Subscriptions subscriptions;
  @Inject private Sites sites;
  @Inject private OrderReads orders;
  @Inject private Remarks remarks;
  @Inject private Json json;

  @Override
  public String channel() {
    return Sources.CHANNEL;
  }

  @Override
  public Set<String> types() {
    return Set.of(Sources.NOTIFICATION);
  }

  /** After the answers, whose own transaction goes on to no other rows. */
  @Override
  public int turn() {
    return 1;
  }

  /**
   * Understands a notification.
   *
   * @throws IllegalStateException when the hub does not know the subscription: it may learn it
   */
  @Override
  public ToldOf read(InboxMessage message) {
    UUID subscription = Sources.subscription(message.source());
    JsonNode tree = tree(message);
    if (!tree.isObject() || message.externalId().startsWith("unusable-")) {
      throw new FinalFailureException(
          "the element is no notification: no object, or without an id, topic, time and resources");
    }
    return new ToldOf(
        message.id(),
        message.externalId(),
        subscription,
        site(subscription),
        Notification.of(tree));
  }

  @Override
  public Collection<JourneyKey> keys(ToldOf told) {
    return told.keys();
  }

  @Override
  public void apply(List<ToldOf> messages) {
    // By order, so that nobody who wishes the same waits for us in a circle; the newest tells.
    Map<UUID, ToldOf> wished = new TreeMap<>();
    for (ToldOf each : messages.stream().sorted(Comparator.comparing(ToldOf::createdAt)).toList()) {
      check(each, messages.size() == 1);
      remarks.applied(each);
      if (each.isForUs()) {
        each.notification().orders().forEach(it -> wished.put(it, each));
      }
    }
    wished.forEach(
        (order, told) ->
            orders.wish(told.site().name(), List.of(order), "notification " + told.externalId()));
  }

  private JsonNode tree(InboxMessage message) {
    try {
      return json.answer(message.body());
    } catch (ProblemException e) {
      throw new FinalFailureException(e.getMessage());
    }
  }

  private Site site(UUID subscription) {
    return subscriptions
        .siteOf(subscription)
        .flatMap(sites::find)
        .orElseThrow(() -> new IllegalStateException("no site is known to have this subscription"));
  }

  /** Together with others each is tried alone once more: then is the time to tell. */
  private void check(ToldOf told, boolean alone) {
    told.refusal()
        .ifPresent(
            refusal -> {
              if (alone) {
                remarks.parked(told, refusal);
              }
              throw new FinalFailureException(refusal.reason());
            });
  }
}
