package fieldhub.servicemobility.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.support.Caller;
import fieldhub.support.Hub;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was acknowledged is never lost and never applied twice, whatever happens to the process. */
class WebhookCrashIT {

  private static final String WEBHOOKS = "/servicemobility/webhooks";
  private static final int SENDERS = 8;

  private Hub hub;

  @AfterEach
  void close() throws Exception {
    hub.close();
  }

  @Test
  void whatWasOnlyAcceptedBeforeAStopIsAppliedOnceAfterTheStart() throws Exception {
    hub = Hub.own(Map.of("fieldhub.inbox.processing", "false")).start();
    List<Usage> usages = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      usages.add(Usage.any());
      assertThat(hub.technician("t").post(WEBHOOKS, usages.get(i).json()).status()).isEqualTo(200);
    }
    assertThat(unprocessed()).isEqualTo(100);

    hub.stop();
    hub.start(Map.of("fieldhub.inbox.processing", "true"));

    await().atMost(Duration.ofSeconds(60)).until(() -> unprocessed() == 0);
    assertAppliedOnce(usages);
  }

  @Test
  void aKillUnderLoadLosesNothingAcknowledged() throws Exception {
    killUnderLoad(2);
  }

  @Test
  @Tag("proof")
  void manyKillsUnderLoadLoseNothingAcknowledged() throws Exception {
    killUnderLoad(20);
  }

  private void killUnderLoad(int rounds) throws Exception {
    hub = Hub.own(Map.of()).start();
    List<Usage> all = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Queue<Usage> acknowledged = new ConcurrentLinkedQueue<>();
      Queue<Usage> unacknowledged = new ConcurrentLinkedQueue<>();
      loadUntilKilled(acknowledged, unacknowledged);
      assertThat(acknowledged).isNotEmpty();

      hub.start();
      for (Usage usage : unacknowledged) {
        assertThat(hub.technician("t").post(WEBHOOKS, usage.json()).status()).isEqualTo(200);
      }
      await().atMost(Duration.ofSeconds(60)).until(() -> unprocessed() == 0);
      all.addAll(acknowledged);
      all.addAll(unacknowledged);
      assertAppliedOnce(all);
    }
  }

  private void loadUntilKilled(Queue<Usage> acknowledged, Queue<Usage> unacknowledged)
      throws Exception {
    Caller technician = hub.technician("t");
    AtomicBoolean killed = new AtomicBoolean();
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Thread sender =
          new Thread(
              () -> {
                while (!killed.get()) {
                  Usage usage = Usage.any();
                  if (isAcknowledged(technician, usage)) {
                    acknowledged.add(usage);
                  } else {
                    unacknowledged.add(usage);
                  }
                }
              });
      senders.add(sender);
      sender.start();
    }
    await().atMost(Duration.ofSeconds(120)).until(() -> acknowledged.size() > 500);
    hub.kill();
    killed.set(true);
    for (Thread sender : senders) {
      sender.join();
    }
  }

  private static boolean isAcknowledged(Caller technician, Usage usage) {
    try {
      return technician.post(WEBHOOKS, usage.json()).status() == 200;
    } catch (UncheckedIOException cutOff) {
      return false;
    }
  }

  private long unprocessed() {
    return hub.database()
        .number("SELECT COUNT(*) FROM inbox_message WHERE state IN ('RECEIVED', 'RETRY')");
  }

  /** Each usage has a product of its own, of which it takes one. */
  private void assertAppliedOnce(List<Usage> usages) {
    assertThat(hub.database().number("SELECT COUNT(*) FROM inbox_message WHERE state = 'DONE'"))
        .isEqualTo(usages.size());
    assertThat(hub.database().number("SELECT COUNT(*) FROM stock_level WHERE on_hand = -1"))
        .isEqualTo(usages.size());
    assertThat(hub.database().number("SELECT COUNT(*) FROM stock_level WHERE on_hand <> -1"))
        .isZero();
    for (Usage usage : usages) {
      assertThat(
              hub.database()
                  .number("SELECT COUNT(*) FROM inbox_message WHERE external_id = ?", usage.id()))
          .as(usage.id())
          .isEqualTo(1);
    }
  }
}
