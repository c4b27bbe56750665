package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A repairer's site with all that happened there. Used by several calls at once. */
final class Site {

  private static final int MOST_ORDERS = 10_000;

  private final Company company;
  private final String id;
  private final List<User> users = new ArrayList<>(1);
  private final SubscriptionBook subscriptions = new SubscriptionBook("site");
  private final KnobBoard board = new KnobBoard();
  private final CallCount calls = new CallCount();
  private final Map<UUID, PartsOrder> orders = new LinkedHashMap<>(2);
  private final Map<String, Integer> unknownReads = new LinkedHashMap<>(2);
  private final AssessmentBook assessments = new AssessmentBook();
  private final Deque<GivenAnswer> nextAnswers = new ArrayDeque<>(1);

  Site(Company company, String id) {
    this.company = company;
    this.id = id;
  }

  Company company() {
    return company;
  }

  String id() {
    return id;
  }

  SubscriptionBook subscriptions() {
    return subscriptions;
  }

  KnobBoard board() {
    return board;
  }

  CallCount calls() {
    return calls;
  }

  AssessmentBook assessments() {
    return assessments;
  }

  synchronized void add(User user) {
    users.add(user);
  }

  synchronized List<User> users() {
    return List.copyOf(users);
  }

  /**
   * Takes an order.
   *
   * @throws Refusal 409 when there is one with its id, 503 when there are too many
   */
  synchronized void place(PartsOrder order) {
    if (orders.size() >= MOST_ORDERS) {
      throw new Refusal(503, "too many orders at the site: DELETE it");
    }
    if (orders.putIfAbsent(order.id(), order) != null) {
      throw new Refusal(409, "there is an order " + order.id());
    }
  }

  synchronized Optional<PartsOrder> order(UUID order) {
    return Optional.ofNullable(orders.get(order));
  }

  synchronized List<PartsOrder> orders() {
    return List.copyOf(orders.values());
  }

  synchronized boolean remove(UUID order) {
    return orders.remove(order) != null;
  }

  synchronized void unknownRead(String order) {
    if (unknownReads.size() < MOST_ORDERS) {
      unknownReads.merge(order, 1, Integer::sum);
    }
  }

  /** Tells everybody who subscribed to it that something happened to an order. */
  void raise(String topic, PartsOrder order, Instant now) {
    for (Subscription each : covering(topic)) {
      each.offer(
          new OrderNotice(UUID.randomUUID(), topic, now, this, order.id(), order.assessment()));
    }
  }

  /** The site's, its company's and its users' subscriptions that hear of a topic. */
  List<Subscription> covering(String topic) {
    List<Subscription> covering = new ArrayList<>(subscriptions.covering(topic));
    covering.addAll(company.subscriptions().covering(topic));
    users().forEach(user -> covering.addAll(user.subscriptions().covering(topic)));
    return covering;
  }

  synchronized void answerNext(GivenAnswer answer) {
    nextAnswers.addLast(answer);
  }

  synchronized Optional<GivenAnswer> nextAnswer() {
    return Optional.ofNullable(nextAnswers.pollFirst());
  }

  /** Forgets all that happened; the site and its users stay. */
  synchronized void reset() {
    subscriptions.clear();
    users.forEach(user -> user.subscriptions().clear());
    board.turn(SiteKnobs.NONE);
    calls.clear();
    orders.clear();
    unknownReads.clear();
    assessments.clear();
    nextAnswers.clear();
  }

  /** Everything, for people and tests. */
  synchronized JsonObject json() {
    JsonArrayBuilder names = Json.createArrayBuilder();
    users.forEach(user -> names.add(user.name()));
    List<Subscription> all = new ArrayList<>(subscriptions.all());
    all.addAll(company.subscriptions().all());
    users.forEach(user -> all.addAll(user.subscriptions().all()));
    JsonArrayBuilder subscribed = Json.createArrayBuilder();
    all.forEach(each -> subscribed.add(each.json()));
    JsonArrayBuilder placed = Json.createArrayBuilder();
    orders.values().forEach(order -> placed.add(order.json()));
    JsonObjectBuilder unknown = Json.createObjectBuilder();
    unknownReads.forEach(unknown::add);
    return Json.createObjectBuilder()
        .add("company", company.code())
        .add("site", id)
        .add("users", names)
        .add("calls", calls.json())
        .add("waiting", all.stream().mapToInt(Subscription::waiting).sum())
        .add("subscriptions", subscribed)
        .add("orders", placed)
        .add("unknownReads", unknown)
        .add("assessments", assessments.json())
        .add("knobs", board.knobs().json())
        .build();
  }
}
