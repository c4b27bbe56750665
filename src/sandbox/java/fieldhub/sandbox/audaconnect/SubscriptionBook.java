package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The subscriptions of one site, company or user: every topic once (contract 6.2). */
final class SubscriptionBook {

  private final String scope;
  private final Map<UUID, Subscription> subscriptions = new LinkedHashMap<>(2);

  /**
   * @param scope {@code site}, {@code company} or {@code user}
   */
  SubscriptionBook(String scope) {
    this.scope = scope;
  }

  /**
   * Subscribes.
   *
   * @throws Refusal 400 when the topic is malformed, 404 when there is none, 409 when it is
   *     subscribed
   */
  synchronized Subscription subscribe(String code, boolean hidden, Instant now) {
    if (!Topics.isWellFormed(code)) {
      throw new Refusal(400, "Topic format is not valid");
    }
    if (!Topics.isKnown(code)) {
      throw new Refusal(404, "Topic does not exist");
    }
    String topic = Topics.upper(code);
    if (subscriptions.values().stream().anyMatch(each -> each.topic().equals(topic))) {
      throw new Refusal(409, "Already subscribed");
    }
    Subscription made = new Subscription(UUID.randomUUID(), scope, topic, now, hidden);
    subscriptions.put(made.id(), made);
    return made;
  }

  synchronized boolean remove(UUID id) {
    return subscriptions.remove(id) != null;
  }

  synchronized void clear() {
    subscriptions.clear();
  }

  synchronized Optional<Subscription> find(UUID id) {
    return Optional.ofNullable(subscriptions.get(id));
  }

  synchronized List<Subscription> all() {
    return List.copyOf(subscriptions.values());
  }

  /** Those that hear of a topic. */
  synchronized List<Subscription> covering(String topic) {
    List<Subscription> covering = new ArrayList<>(2);
    for (Subscription each : subscriptions.values()) {
      if (Topics.covers(each.topic(), topic)) {
        covering.add(each);
      }
    }
    return covering;
  }
}
