package fieldhub.serviceorderhub.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A million log entries, of which InfoCare has lost, doubled and altered one in a hundred each, are
 * reconciled by a hub that is killed in the middle: every case is counted once.
 */
@HubTest
@Tag("proof")
class ReconciliationProofIT {

  private static final int CASES = 50_000;
  private static final int EACH = 20;
  private static final int OF_EACH_KIND = CASES * EACH / 100;
  private static final Duration PATIENCE = Duration.ofMinutes(45);

  @ArquillianResource Hub sandbox;

  @Test
  void aMillionEntriesAreReconciledOverACrashAndCountedOnce() throws Exception {
    Map<String, String> upstream =
        Map.of(
            "fieldhub.serviceorderhub.upstream.url",
            sandbox.uri().resolve("/sandbox/infocare").toString());
    try (Hub hub = Hub.own(upstream)) {
      hub.start();
      LogWorld world = new LogWorld(hub, sandbox, CASES);
      world.sent(EACH);
      assertThat(world.there(EACH, 100)).isEqualTo(OF_EACH_KIND);
      long idle = hub.heapInUse();

      long began = System.nanoTime();
      long run = world.ask();
      await(world, run, CASES / 5);
      long early = hub.heapInUse();
      await(world, run, CASES * 2 / 5);
      long beforeCrash = world.report(run).path("counts").path("cases").asLong();
      hub.kill();
      hub.start();
      await(world, run, CASES * 4 / 5);
      long late = hub.heapInUse();
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> world.report(run).path("state").asText().equals("COMPLETED"));
      long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();

      JsonNode report = world.report(run);
      System.out.printf(
          "%d entries of %d cases reconciled in %d s, killed after %d cases; heap %d MiB idle, %d at a fifth,"
              + " %d at four fifths; %s%n",
          CASES * EACH, CASES, seconds, beforeCrash, idle >> 20, early >> 20, late >> 20, report);
      JsonNode counts = report.path("counts");
      assertThat(report.path("executions").asInt()).isGreaterThan(1);
      assertThat(counts.path("cases").asInt()).isEqualTo(CASES);
      assertThat(counts.path("casesFailed").asInt()).isZero();
      assertThat(counts.path("matched").asInt()).isEqualTo(CASES * EACH);
      assertThat(counts.path("missing").asInt()).isEqualTo(OF_EACH_KIND);
      assertThat(counts.path("doubled").asInt()).isEqualTo(OF_EACH_KIND);
      assertThat(counts.path("different").asInt()).isEqualTo(OF_EACH_KIND);
      assertThat(counts.path("takenOver").asInt()).isZero();
      assertThat(counts.path("unrepaired").asInt()).isZero();
      assertThat(
              hub.database()
                  .number("SELECT COUNT(*) FROM reconciliation_finding WHERE run_id = ?", run))
          .isEqualTo(3L * OF_EACH_KIND);
    }
  }

  private static void await(LogWorld world, long run, long cases) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> world.report(run).path("counts").path("cases").asLong() >= cases);
  }
}
