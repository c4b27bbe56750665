package fieldhub.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.AudaSite;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A hub killed at any step of a poll misses no status of an order and has none twice, although
 * AudaConnect removes notifications when they are read. AudaConnect is the shared hub's sandbox,
 * which lives on.
 */
@HubTest
class AudaConnectCrashIT {

  /** What becomes of notifications that were read; the worst first. */
  private static final List<String> REMOVALS = List.of("on-read", "kept", "repeat-once");

  /** Longer than it takes to see that the hub waits, and to kill it. */
  private static final int HANGS = 15_000;

  /** Of an answer that is on its way when the hub dies. */
  private static final int ABOUT_NOW = 200;

  private static final Duration WITH_LEASE_AND_START = Duration.ofMinutes(4);

  /** Tokens are not what this is about. */
  private static final int ONE_DAY = 86_400;

  @ArquillianResource Hub vendor;

  private Hub hub;

  /** An order that a site has in a round, known to the hub as new. */
  private record Followed(AudaSite site, String order) {}

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  @Test
  void nothingIsMissedOrDoubledAtWhicheverStepTheHubIsKilled() throws Exception {
    kill(1);
  }

  @Test
  @Tag("proof")
  void nothingIsMissedOrDoubledInFiftyKills() throws Exception {
    kill(25);
  }

  /** Two kills a round, each at two steps of two sites' polls. */
  private void kill(int rounds) throws Exception {
    hub = Hub.own(AudaSite.settings(vendor)).start();
    AudaSite asked = connected();
    AudaSite answered = connected();
    AudaSite stored = connected();
    AudaSite processed = connected();
    for (int round = 0; round < rounds; round++) {
      String removal = REMOVALS.get(round % REMOVALS.size());
      List<Followed> all =
          List.of(
              follow(asked, removal),
              follow(answered, removal),
              follow(stored, removal),
              follow(processed, removal));

      whileItIsProcessed(all.get(3), removal);
      beforeTheAnswer(all.get(0), removal);
      hub.kill();
      hub.start(Map.of("fieldhub.inbox.processing", "false"));
      afterTheInboxCommit(all.get(2));
      afterTheAnswer(all.get(1), removal, round % 2 == 0 ? HANGS : aMoment());
      hub.kill();
      hub.start(Map.of("fieldhub.inbox.processing", "true"));

      all.forEach(it -> awaitStatus(it, "CONFIRMED"));
      all.forEach(it -> goesOn(it, removal));
      assertNothingIsLeft();
      System.out.printf(
          "Hub killed %d times, at two steps of a poll each: 0 missed, 0 doubled%n",
          2 * (round + 1));
    }
  }

  private AudaSite connected() {
    AudaSite site = AudaSite.of(hub, vendor);
    site.knobs(Map.of("tokenLifetime", ONE_DAY));
    return site.connect();
  }

  /** The hub follows another order of the site, which is new. */
  private Followed follow(AudaSite site, String removal) {
    site.knobs(knobs(removal, Map.of()));
    awaitTrue(() -> !site.seen().path("subscriptions").isEmpty());
    Followed followed = new Followed(site, site.placeOrder(Map.of()));
    site.pollNow();
    awaitStatus(followed, "NEW");
    return followed;
  }

  /** The hub has asked, and AudaConnect has not even begun. */
  private static void beforeTheAnswer(Followed it, String removal) {
    it.site().knobs(knobs(removal, Map.of("notifications", once("delayBefore", HANGS))));
    moveAndPoll(it);
    awaitTrue(() -> subscription(it).path("pollsNow").asInt() == 1);
  }

  /** AudaConnect has removed the notifications, and its answer is on its way. */
  private static void afterTheAnswer(Followed it, String removal, int millis) {
    int polls = subscription(it).path("polls").asInt();
    it.site().knobs(knobs(removal, Map.of("notifications", once("delayAfter", millis))));
    moveAndPoll(it);
    awaitTrue(() -> subscription(it).path("polls").asInt() > polls);
  }

  /** The answer is in the inbox; this hub does not look into it. */
  private void afterTheInboxCommit(Followed it) {
    moveAndPoll(it);
    String source = "audaconnect:" + subscription(it).path("subscriptionId").asText();
    awaitTrue(
        () ->
            hub.database()
                    .number(
                        "SELECT COUNT(*) FROM inbox_message WHERE source = ? AND state = 'RECEIVED'",
                        source)
                > 0);
  }

  /** The order is being read at AudaConnect. */
  private static void whileItIsProcessed(Followed it, String removal) {
    it.site().knobs(knobs(removal, Map.of("partsorders", once("delayBefore", HANGS))));
    moveAndPoll(it);
    awaitTrue(
        () -> {
          for (JsonNode order : it.site().seen().path("orders")) {
            if (order.path("partsOrderId").asText().equals(it.order())) {
              return order.path("readsNow").asInt() == 1;
            }
          }
          return false;
        });
  }

  private static void moveAndPoll(Followed it) {
    it.site().move(it.order(), "Confirmed");
    it.site().pollNow();
  }

  /** What the dead hub asked is answered to nobody; then the order moves on. */
  private void goesOn(Followed it, String removal) {
    awaitTrue(() -> subscription(it).path("pollsNow").asInt() == 0);
    it.site().knobs(knobs(removal, Map.of()));
    it.site().move(it.order(), "Dispatched");
    it.site().pollNow();
    awaitStatus(it, "DISPATCHED");
    assertThat(history(it)).containsExactly("NEW", "CONFIRMED", "DISPATCHED");
  }

  private void assertNothingIsLeft() {
    awaitTrue(
        () ->
            hub.database().number("SELECT COUNT(*) FROM inbox_message WHERE state <> 'DONE'") == 0);
    assertThat(
            hub.database()
                .number("SELECT COUNT(*) FROM audaconnect_order_read WHERE state = 'PARKED'"))
        .isZero();
  }

  private void awaitStatus(Followed it, String status) {
    awaitTrue(
        () -> {
          List<String> all = history(it);
          return !all.isEmpty() && all.get(all.size() - 1).equals(status);
        });
  }

  /** The order's own statuses, its lines' left out. */
  private List<String> history(Followed it) {
    return hub
        .database()
        .rows(
            """
            SELECT to_status FROM inpart_order_status WHERE order_id = ? AND ordinal IS NULL
            ORDER BY fetched_at, id""",
            UUID.fromString(it.order()))
        .stream()
        .map(row -> (String) row.get("to_status"))
        .toList();
  }

  private static JsonNode subscription(Followed it) {
    return it.site().seen().path("subscriptions").path(0);
  }

  private static int aMoment() {
    return ThreadLocalRandom.current().nextInt(ABOUT_NOW);
  }

  private static Map<String, Object> once(String delay, int millis) {
    return Map.of(delay, millis, "times", 1);
  }

  private static Map<String, Object> knobs(String removal, Map<String, ?> calls) {
    Map<String, Object> knobs = new HashMap<>(calls);
    knobs.put("removal", removal);
    knobs.put("tokenLifetime", ONE_DAY);
    return knobs;
  }

  private static void awaitTrue(Callable<Boolean> condition) {
    await().atMost(WITH_LEASE_AND_START).until(condition);
  }
}
