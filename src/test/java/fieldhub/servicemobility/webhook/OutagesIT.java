package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.BrokerProcess;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.OwnPostgres;
import fieldhub.support.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What stands beside the hub in production goes away and comes back: an external broker, and
 * PostgreSQL. The hub is never restarted meanwhile, and starts without its broker.
 */
class OutagesIT {

  private static final String WEBHOOKS = "/servicemobility/webhooks";
  private static final String READY = "/health/ready";
  private static final int SENDERS = 4;

  /** Less than a message lies before the sweeper looks for it: only a nudge is as quick. */
  private static final Duration BY_NUDGE = Duration.ofSeconds(8);

  /** What the sweeper needs, on a busy machine. */
  private static final Duration WITHOUT_BROKER = Duration.ofSeconds(40);

  /** Until the hub sees that something has gone, or is there again. */
  private static final Duration SEEN = Duration.ofSeconds(60);

  /** An answer that waited for a broker would take its time-outs: five seconds and more. */
  private static final Duration AT_ONCE = Duration.ofSeconds(3);

  private static BrokerProcess broker;
  private static OwnPostgres postgres;
  private static Hub hub;
  private static Reply readyWithoutBroker;
  private static Usage takenWithoutBroker;

  @BeforeAll
  static void startWithoutBroker() throws Exception {
    broker = new BrokerProcess();
    if ("postgresql".equals(System.getProperty("fieldhub.it.database"))) {
      postgres = OwnPostgres.started();
      hub = Hub.on(postgres, broker.settings());
    } else {
      hub = Hub.own(broker.settings());
    }
    hub.start();
    readyWithoutBroker = hub.anonymous().get(READY);
    takenWithoutBroker = accept();
    broker.start();
    awaitBroker("well");
  }

  @AfterAll
  static void stop() throws Exception {
    hub.close();
    broker.close();
  }

  @Test
  void aHubThatStartsWithoutItsBrokerWorksAndFindsItLater() {
    assertThat(readyWithoutBroker.status()).as(readyWithoutBroker::toString).isEqualTo(200);
    assertThat(part(readyWithoutBroker, "broker").path("data").path("state").asText())
        .isEqualTo("degraded");
    awaitApplied(takenWithoutBroker, WITHOUT_BROKER);
    awaitNudges();
  }

  @Test
  void aKilledBrokerDelaysNoAnswerAndIsNoReasonToTakeTheNodeOut() throws Exception {
    awaitNudges();

    broker.kill();
    Usage atOnce = acceptAtOnce();
    awaitBroker("degraded");
    Usage later = acceptAtOnce();
    awaitApplied(atOnce, WITHOUT_BROKER);
    awaitApplied(later, WITHOUT_BROKER);

    broker.start();
    awaitBroker("well");
    awaitNudges();
  }

  @Test
  void aBrokerThatHangsDelaysNoAnswerEither() throws Exception {
    awaitNudges();

    broker.hang();
    Usage atOnce = acceptAtOnce();
    awaitBroker("degraded");
    Usage later = acceptAtOnce();
    awaitApplied(atOnce, WITHOUT_BROKER);
    awaitApplied(later, WITHOUT_BROKER);

    broker.goOn();
    awaitBroker("well");
    awaitNudges();
  }

  @Test
  @EnabledIfSystemProperty(named = "fieldhub.it.database", matches = "postgresql")
  void aDatabaseThatGoesAndComesBackLosesNothingAcknowledged() throws Exception {
    Queue<Usage> acknowledged = new ConcurrentLinkedQueue<>();
    Queue<Usage> refused = new ConcurrentLinkedQueue<>();
    AtomicBoolean enough = new AtomicBoolean();
    List<Thread> senders = senders(acknowledged, refused, enough);
    await().until(() -> acknowledged.size() > 50);

    postgres.stop();
    await().atMost(SEEN).until(() -> refused.size() > SENDERS);
    Reply away = hub.anonymous().get(READY);
    assertThat(away.status()).as(away::toString).isEqualTo(503);
    assertThat(part(away, "database").path("status").asText()).isEqualTo("DOWN");
    assertThat(hub.anonymous().get("/health/live").status()).isEqualTo(200);

    postgres.start();
    await().atMost(SEEN).until(() -> hub.anonymous().get(READY).status() == 200);
    int before = acknowledged.size();
    await().atMost(SEEN).until(() -> acknowledged.size() > before + 50);
    enough.set(true);
    for (Thread sender : senders) {
      sender.join();
    }
    for (Usage usage : refused) {
      assertThat(hub.technician("t").post(WEBHOOKS, usage.json()).status()).isEqualTo(200);
    }
    acknowledged.addAll(refused);
    acknowledged.forEach(usage -> awaitApplied(usage, WITHOUT_BROKER));
    awaitNudges();
  }

  private static List<Thread> senders(
      Queue<Usage> acknowledged, Queue<Usage> refused, AtomicBoolean enough) {
    Caller technician = hub.technician("t");
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Thread sender =
          new Thread(
              () -> {
                while (!enough.get()) {
                  Usage usage = Usage.any();
                  Reply reply = technician.post(WEBHOOKS, usage.json());
                  (reply.status() == 200 ? acknowledged : refused).add(usage);
                  assertThat(reply.status()).isIn(200, 500);
                }
              });
      senders.add(sender);
      sender.start();
    }
    return senders;
  }

  private static Usage accept() {
    Usage usage = Usage.any();
    Reply reply = hub.technician("t").post(WEBHOOKS, usage.json());
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    return usage;
  }

  private static Usage acceptAtOnce() {
    long start = System.nanoTime();
    Usage usage = accept();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_ONCE);
    return usage;
  }

  /** As soon as consumers have come back, what is sent now is applied at once. */
  private static void awaitNudges() {
    await()
        .atMost(SEEN)
        .ignoreException(ConditionTimeoutException.class)
        .untilAsserted(() -> awaitApplied(accept(), BY_NUDGE));
  }

  private static void awaitApplied(Usage usage, Duration atMost) {
    await()
        .atMost(atMost)
        .untilAsserted(
            () -> {
              assertThat(
                      hub.database()
                          .number(
                              "SELECT COUNT(*) FROM inbox_message"
                                  + " WHERE external_id = ? AND state = 'DONE'",
                              usage.id()))
                  .isEqualTo(1);
              assertThat(
                      hub.database()
                          .number(
                              "SELECT COUNT(*) FROM stock_level WHERE prod_num = ? AND on_hand = -1",
                              usage.product()))
                  .isEqualTo(1);
            });
  }

  /** Ready all the time; the part that is not well is named, in the metrics too. */
  private static void awaitBroker(String state) {
    await()
        .atMost(SEEN)
        .untilAsserted(
            () -> {
              Reply ready = hub.anonymous().get(READY);
              assertThat(ready.status()).as(ready::toString).isEqualTo(200);
              assertThat(part(ready, "broker").path("data").path("state").asText())
                  .isEqualTo(state);
            });
    assertThat(hub.anonymous().get("/metrics").text())
        .contains("\nfieldhub_broker_up " + (state.equals("well") ? "1.0" : "0.0"));
  }

  private static JsonNode part(Reply health, String name) {
    for (JsonNode check : health.json().path("checks")) {
      if (check.path("name").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError(name + " is no part of " + health);
  }
}
