package fieldhub.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.AudaSite;
import fieldhub.support.Hub;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many sites on one node, at an AudaConnect in another process. Prints what it measured, for {@code
 * src/docs/operations.md}.
 */
@Tag("proof")
class PollScaleIT {

  private static final Logger LOG = Logger.getLogger(PollScaleIT.class.getName());
  private static final String PREFIX = "bulk";

  private Hub vendor;
  private Hub hub;

  @BeforeEach
  void vendor() throws Exception {
    vendor = Hub.own(Map.of()).start();
  }

  @AfterEach
  void close() throws Exception {
    hub.close();
    vendor.close();
  }

  @Test
  void fiveSitesThatAnswerAfterHalfAMinuteDoNotDelayTheOther495() throws Exception {
    hub = start("PT1M");
    List<AudaSite> sites = AudaSite.many(hub, vendor, PREFIX, 500);
    for (AudaSite slow : sites.subList(0, 5)) {
      slow.knobs(Map.of("notifications", Map.of("delayAfter", 30_000)));
    }

    await()
        .atMost(Duration.ofMinutes(20))
        .until(() -> polls(6, 495).path("leastPolls").asInt() > 6);

    JsonNode others = polls(6, 495);
    LOG.info(() -> "495 sites beside 5 slow ones, interval 60 s: " + others);
    LOG.info(() -> "the slow ones: " + polls(1, 5));
    assertThat(others.path("longestGapMillis").asLong()).isLessThan(120_000);
    assertThat(others.path("longestSinceLastMillis").asLong()).isLessThan(120_000);
    assertThat(polls(1, 5).path("leastPolls").asInt()).isPositive();
  }

  @Test
  void tenThousandSitesArePolledWithinTheIntervalOnOneNodeWithAFlatHeap() throws Exception {
    vendor
        .anonymous()
        .put(
            "/sandbox/audaconnect/control/knobs",
            Map.of("notifications", Map.of("delayBefore", 100)));
    hub = start("PT5M");
    long began = System.nanoTime();
    AudaSite.many(hub, vendor, PREFIX, 10_000);
    LOG.info(() -> "10000 sites connected in " + Duration.ofNanos(System.nanoTime() - began));

    await()
        .atMost(Duration.ofMinutes(15))
        .until(() -> polls(1, 10_000).path("leastPolls").asInt() >= 2);
    long heapBefore = hub.heapInUse();
    int least = polls(1, 10_000).path("leastPolls").asInt();
    await()
        .atMost(Duration.ofMinutes(25))
        .until(() -> polls(1, 10_000).path("leastPolls").asInt() >= least + 3);
    long heapAfter = hub.heapInUse();

    JsonNode all = polls(1, 10_000);
    LOG.info(() -> "10000 sites, 100 ms an answer, interval 300 s: " + all);
    LOG.info(() -> "heap in use before " + heapBefore + ", three rounds later " + heapAfter);
    // An interval and its jitter of a tenth; what is due waits for nobody.
    assertThat(all.path("longestSinceLastMillis").asLong()).isLessThan(345_000);
    assertThat(heapAfter - heapBefore).isLessThan(32L << 20);
  }

  private Hub start(String interval) throws Exception {
    Map<String, String> settings = new HashMap<>(AudaSite.settings(vendor));
    settings.put("fieldhub.audaconnect.poll-interval", interval);
    return Hub.own(settings).start();
  }

  private JsonNode polls(int from, int count) {
    return vendor
        .anonymous()
        .get(
            "/sandbox/audaconnect/control/polls?prefix=%s&from=%d&count=%d"
                .formatted(PREFIX, from, count))
        .json();
  }
}
