package fieldhub.serviceorderhub.completedemail;

import static fieldhub.serviceorderhub.completedemail.EmailWorld.CALL;
import static fieldhub.serviceorderhub.completedemail.EmailWorld.address;
import static fieldhub.serviceorderhub.completedemail.EmailWorld.body;
import static fieldhub.serviceorderhub.completedemail.EmailWorld.reason;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fieldhub.sandbox.mail.GateCounts;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is cut, and whenever: never two mails, and one wherever the mail server took it. Counted
 * at the mail server.
 */
@HubTest
class EmailCutIT {

  private static final int AT_ONCE = 10;

  @ArquillianResource Hub hub;

  @Test
  void cutAfterTheMailIsOneMailAndUnknown() {
    cutAfterTheMail(new EmailWorld(hub), 3);
  }

  @Test
  void cutBeforeItsEndIsNeverTwoMails() {
    cutBeforeItsEnd(new EmailWorld(hub), 3);
  }

  @Test
  @Tag("proof")
  void fiftyCutsAfterTheMailAndFiftyBeforeItsEnd() {
    EmailWorld world = new EmailWorld(hub);
    cutAfterTheMail(world, 50);
    cutBeforeItsEnd(world, 50);
  }

  @Test
  @Tag("proof")
  void theHubIsKilledInTheMiddleOfFiftyMails() throws Exception {
    try (Hub own = Hub.own(Map.of())) {
      own.start();
      EmailWorld world = new EmailWorld(own);
      List<String> receivers = new ArrayList<>();
      for (int kill = 1; kill <= 5; kill++) {
        receivers.addAll(killInTheMiddle(own, world));
      }
      int taken = 0;
      int unknown = 0;
      for (String to : receivers) {
        int mails = world.received(to).size();
        String state = (String) world.outbox(to).get(0).get("state");
        assertThat(mails).as(to + " is " + state).isLessThanOrEqualTo(1);
        if (state.equals("SENT")) {
          assertThat(mails).as(to).isEqualTo(1);
        }
        taken += mails;
        unknown += state.equals("UNKNOWN") ? 1 : 0;
      }
      assertThat(own.mailCounts().of(GateCounts.What.ACCEPTED)).isEqualTo(taken);
      System.out.printf(
          "Hub killed 5 times in the middle of %d mails: the mail server took %d of them, each once; %d are unknown to the hub%n",
          receivers.size(), taken, unknown);
    }
  }

  private static void cutAfterTheMail(EmailWorld world, int runs) {
    for (int run = 1; run <= runs; run++) {
      String to = address();
      world.gate(to, "\"fault\":\"cut-after-data\"");
      UUID guid = world.completed(1, to, null);

      assertThat(reason(world.swedish().post(CALL, body(guid)))).contains("not known");

      world.gateOpen(to);
      world.awaitState(to, "UNKNOWN");
      assertThat(world.received(to)).hasSize(1);
      assertThat(world.outbox(to).get(0).get("attempts")).isEqualTo(1);
    }
    System.out.printf("Cut after DATA in %d mails: one mail each, unknown each%n", runs);
  }

  private static void cutBeforeItsEnd(EmailWorld world, int runs) {
    for (int run = 1; run <= runs; run++) {
      String to = address();
      world.gate(to, "\"fault\":\"cut-before-end\",\"times\":1");
      UUID guid = world.completed(1, to, null);

      world.swedish().post(CALL, body(guid));

      awaitEnd(world, to);
      long mails = world.received(to).size();
      String state = (String) world.outbox(to).get(0).get("state");
      assertThat(mails).as(state).isEqualTo(state.equals("SENT") ? 1 : 0);
    }
    System.out.printf("Cut in the middle of %d mails: none twice%n", runs);
  }

  /** Ten mails on their way, and the hub dies at any moment of it. */
  private static List<String> killInTheMiddle(Hub hub, EmailWorld world) throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE);
    List<String> receivers = new ArrayList<>();
    try {
      for (int mail = 0; mail < AT_ONCE; mail++) {
        String to = address();
        receivers.add(to);
        UUID guid = world.completed(1, to, null);
        world.gate(to, "\"fault\":\"slow\",\"delay\":" + ThreadLocalRandom.current().nextInt(400));
        callers.execute(() -> post(world, guid));
      }
      await().atMost(Duration.ofSeconds(20)).until(() -> !world.outbox(receivers.get(0)).isEmpty());
      TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(500));
      hub.kill();
    } finally {
      callers.shutdownNow();
    }
    hub.start();
    List<String> stored = receivers.stream().filter(it -> !world.outbox(it).isEmpty()).toList();
    // A claim of the dead node would run for five minutes.
    hub.database()
        .update(
            "UPDATE outbox_message SET claimed_until = created_at WHERE kind = 'mail' AND state = 'SENDING'");
    stored.forEach(to -> awaitEnd(world, to));
    return stored;
  }

  private static void post(EmailWorld world, UUID guid) {
    try {
      world.swedish().post(CALL, body(guid));
    } catch (RuntimeException killed) {
      // Whoever asked gets no answer.
    }
  }

  private static void awaitEnd(EmailWorld world, String to) {
    await(to)
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                List.of("SENT", "UNKNOWN").contains((String) world.outbox(to).get(0).get("state")));
  }
}
