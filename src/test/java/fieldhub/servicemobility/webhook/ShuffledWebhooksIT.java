package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.servicemobility.webhook.MixedWebhooks.Message;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known in the end does not depend on the order in which it was told, nor how often. */
@HubTest
class ShuffledWebhooksIT {

  private static final int SENDERS = 8;

  /** The tables that webhooks fill, each with a column that starts with the run's prefix. */
  private static final Map<String, String> TABLES = tables();

  /** Which message brought a row first, and when: that does depend on the order. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of("id", "movement_id", "message_id", "recorded_at", "received_at", "created_at");

  @ArquillianResource Hub hub;

  @Test
  void shuffledAndDoubledWebhooksLeadToTheSameState() {
    compare(540);
  }

  @Test
  @Tag("proof")
  void tenThousandShuffledAndDoubledWebhooksLeadToTheSameState() {
    compare(10_000);
  }

  /**
   * One in twenty is exported once more, in the ordered run after all others; of the shuffled ones
   * another one in twenty comes twice.
   */
  private void compare(int count) {
    String prefix = "MX" + count;
    long seed = Long.getLong("fieldhub.it.seed", 20_260_310L);
    MixedWebhooks mixed = new MixedWebhooks(prefix, seed, count);
    clear(prefix);

    Random chance = new Random(seed);
    List<Message> inOrder = new ArrayList<>(mixed.messages());
    List<Message> some = new ArrayList<>(inOrder);
    Collections.shuffle(some, chance);
    some.subList(0, count / 20).stream().map(Message::exportedAgain).forEach(inOrder::add);
    long start = System.nanoTime();
    send(inOrder, 1);
    awaitApplied(prefix, inOrder.size());
    long ordered = System.nanoTime();
    Map<String, List<String>> expected = state(prefix);
    assertThat(expected).allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    assertThat(onHand(prefix)).isEqualTo(plain(mixed.onHand()));
    clear(prefix);

    List<Message> shuffled = new ArrayList<>(inOrder);
    shuffled.addAll(some.subList(count / 20, count / 10));
    Collections.shuffle(shuffled, chance);
    long again = System.nanoTime();
    send(shuffled, SENDERS);
    awaitApplied(prefix, inOrder.size());
    long end = System.nanoTime();
    Map<String, List<String>> actual = state(prefix);
    expected.forEach(
        (table, rows) ->
            assertThat(actual.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
    System.out.printf(
        "%d webhooks of nine types: ordered in %d s, %d shuffled and doubled in %d s, %d rows equal"
            + " in %d tables, seed %d%n",
        count,
        Duration.ofNanos(ordered - start).toSeconds(),
        shuffled.size(),
        Duration.ofNanos(end - again).toSeconds(),
        expected.values().stream().mapToInt(List::size).sum(),
        expected.size(),
        seed);
    clear(prefix);
  }

  private void send(List<Message> messages, int senders) {
    Queue<Message> waiting = new ConcurrentLinkedQueue<>(messages);
    ExecutorService threads = Executors.newFixedThreadPool(senders);
    try {
      List<CompletableFuture<Void>> done =
          IntStream.range(0, senders)
              .mapToObj(i -> CompletableFuture.runAsync(() -> sendAll(waiting), threads))
              .toList();
      done.forEach(CompletableFuture::join);
    } finally {
      threads.shutdown();
    }
  }

  private void sendAll(Queue<Message> waiting) {
    Caller technician = hub.anonymous().with("x-access-token", Tokens.of("tech.mixed"));
    Message next;
    while ((next = waiting.poll()) != null) {
      assertThat(technician.post("/servicemobility/webhooks", next.body()).status()).isEqualTo(200);
    }
  }

  private void awaitApplied(String prefix, long messages) {
    await()
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () ->
                hub.database()
                    .number(
                        """
                        SELECT COUNT(*) FROM inbox_message
                        WHERE external_id LIKE ? AND state = 'DONE' AND outcome = 'APPLIED'""",
                        prefix + "-m-%"),
            applied -> applied == messages);
  }

  private Map<String, BigDecimal> onHand(String prefix) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    hub.database()
        .rows(
            """
            SELECT prod_num, SUM(on_hand) AS qty FROM stock_level WHERE prod_num LIKE ?
            GROUP BY prod_num""",
            prefix + "-%")
        .forEach(row -> sums.put((String) row.get("prod_num"), (BigDecimal) row.get("qty")));
    return plain(sums);
  }

  private static Map<String, BigDecimal> plain(Map<String, BigDecimal> sums) {
    Map<String, BigDecimal> plain = new LinkedHashMap<>();
    sums.forEach((product, sum) -> plain.put(product, sum.setScale(0)));
    return plain;
  }

  private Map<String, List<String>> state(String prefix) {
    Map<String, List<String>> state = new LinkedHashMap<>();
    TABLES.forEach(
        (table, key) ->
            state.put(
                table,
                hub
                    .database()
                    .rows("SELECT * FROM " + table + " WHERE " + key + " LIKE ?", prefix + "-%")
                    .stream()
                    .map(ShuffledWebhooksIT::text)
                    .toList()));
    return state;
  }

  private static String text(Map<String, Object> row) {
    StringBuilder text = new StringBuilder();
    row.forEach(
        (column, value) -> {
          if (!CIRCUMSTANCES.contains(column)) {
            text.append(column).append('=');
            text.append(value instanceof byte[] it ? HexFormat.of().formatHex(it) : value);
            text.append(' ');
          }
        });
    return text.toString();
  }

  private void clear(String prefix) {
    TABLES.forEach(
        (table, key) ->
            hub.database()
                .update("DELETE FROM " + table + " WHERE " + key + " LIKE ?", prefix + "-%"));
    hub.database()
        .update(
            """
            DELETE FROM inbox_payload WHERE message_id IN
              (SELECT id FROM inbox_message WHERE external_id LIKE ?)""",
            prefix + "-m-%");
    hub.database().update("DELETE FROM inbox_message WHERE external_id LIKE ?", prefix + "-m-%");
  }

  private static Map<String, String> tables() {
    Map<String, String> tables = new LinkedHashMap<>();
    tables.put("stock_level", "prod_num");
    tables.put("stock_movement", "prod_num");
    tables.put("stock_statement", "prod_num");
    tables.put("stock_disposition", "reason_code");
    tables.put("inventory_load", "load_num");
    tables.put("inventory_transfer_half", "code_one");
    tables.put("inventory_count", "count_num");
    tables.put("stock_recommendation", "recommendation_id");
    tables.put("inventory_item", "prod_num");
    tables.put("time_entry", "entry_id");
    tables.put("field_activity", "activity_id");
    tables.put("user_audit", "ref_code");
    tables.put("work_order_report", "order_num");
    tables.put("work_order", "order_num");
    return tables;
  }
}
