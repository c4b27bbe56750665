package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** A subscribed topic with the queue of what waits for a poll. */
final class Subscription {

  /** As the sister API has it (contract section 3). */
  static final int MOST_AT_ONCE = 100;

  /** Beyond it the oldest are forgotten: nobody polls. */
  private static final int MOST_WAITING = 20_000;

  private record Waiting(Notice notice, boolean read) {}

  private final UUID id;
  private final String scope;
  private final String topic;
  private final Instant createdAt;
  private final boolean hidden;
  private final Traffic polls = new Traffic();
  private final Deque<Waiting> queue = new ArrayDeque<>(2);
  private int leftOfRound;

  /**
   * @param scope {@code site}, {@code company} or {@code user}
   * @param hidden not in the list of subscriptions, as one of another application may be
   */
  Subscription(UUID id, String scope, String topic, Instant createdAt, boolean hidden) {
    this.id = id;
    this.scope = scope;
    this.topic = topic;
    this.createdAt = createdAt;
    this.hidden = hidden;
  }

  UUID id() {
    return id;
  }

  String topic() {
    return topic;
  }

  boolean isHidden() {
    return hidden;
  }

  Traffic polls() {
    return polls;
  }

  synchronized void offer(Notice notice) {
    if (queue.size() >= MOST_WAITING) {
      queue.removeFirst();
    }
    queue.addLast(new Waiting(notice, false));
  }

  /** The next ones that wait, at most {@link #MOST_AT_ONCE}. */
  synchronized List<Notice> read(Removal removal) {
    if (leftOfRound <= 0 || leftOfRound > queue.size()) {
      leftOfRound = queue.size();
    }
    int count = Math.min(MOST_AT_ONCE, removal == Removal.KEPT ? leftOfRound : queue.size());
    leftOfRound -= count;
    List<Notice> given = new ArrayList<>(count);
    List<Waiting> again = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Waiting next = queue.removeFirst();
      given.add(next.notice());
      if (removal == Removal.KEPT) {
        queue.addLast(next);
      } else if (removal == Removal.REPEAT_ONCE && !next.read()) {
        again.add(new Waiting(next.notice(), true));
      }
    }
    for (int i = again.size() - 1; i >= 0; i--) {
      queue.addFirst(again.get(i));
    }
    return given;
  }

  synchronized int waiting() {
    return queue.size();
  }

  /** As the list of subscriptions gives it (contract 6.1). */
  JsonObject wire() {
    return Json.createObjectBuilder()
        .add("SubscriptionId", id.toString())
        .add("Topic", Topics.json(topic))
        .add("CreatedAt", Times.of(createdAt))
        .add("Push", JsonValue.NULL)
        .build();
  }

  /** Everything, for people and tests. */
  JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("subscriptionId", id.toString())
            .add("scope", scope)
            .add("topic", topic)
            .add("createdAt", createdAt.toString())
            .add("hidden", hidden)
            .add("waiting", waiting());
    polls.addTo(json, "Polls");
    return json.build();
  }
}
