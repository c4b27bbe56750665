package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.support.AudaSite;
import fieldhub.support.Hub;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two nodes on one database: one of them polls; when it dies the other does. Each has a broker of
 * its own: the polls do not need one.
 */
@EnabledIfSystemProperty(named = "fieldhub.it.database", matches = "postgresql")
class AudaConnectNodesIT {

  private static final int SITES = 5;
  private static final String POLLS = "fieldhub_audaconnect_polls_seconds_count";

  /** The lease, the tick after it, the look of a partition, and a busy machine. */
  private static final Duration TAKEN_OVER = Duration.ofSeconds(45);

  private final List<Hub> started = new ArrayList<>();
  private Hub vendor;
  private Hub one;
  private Hub other;

  @BeforeEach
  void start() throws Exception {
    vendor = add(Hub.own(Map.of("fieldhub.audaconnect.base-url", "")));
    Map<String, String> settings = new HashMap<>(AudaSite.settings(vendor));
    settings.put("fieldhub.audaconnect.poll-interval", "PT1M");
    one = add(Hub.own(settings));
    other = add(Hub.beside(one, settings));
  }

  @AfterEach
  void close() throws Exception {
    for (Hub hub : started) {
      hub.close();
    }
  }

  @Test
  void eachSiteIsPolledOnceAnIntervalAndTheSurvivorTakesOverWithinTheLease() throws Exception {
    List<AudaSite> sites = new ArrayList<>();
    for (int i = 0; i < SITES; i++) {
      sites.add(AudaSite.of(one, vendor).connect());
    }
    await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> sites.stream().allMatch(it -> polls(it).size() >= 2));
    for (AudaSite site : sites) {
      List<Instant> polls = polls(site);
      for (int i = 1; i < polls.size(); i++) {
        assertThat(Duration.between(polls.get(i - 1), polls.get(i)))
            .isGreaterThan(Duration.ofSeconds(50));
      }
      assertThat(subscription(site).path("mostPollsAtOnce").asInt()).isEqualTo(1);
      assertThat(site.seen().path("calls").path("subscribe").asInt()).isEqualTo(1);
    }

    Hub polling = pollingAt(sites.get(0));
    Hub survivor = polling == one ? other : one;
    polling.kill();
    AudaSite site = sites.get(1);
    String order = site.placeOrder(Map.of());
    pollNow(survivor, site);

    await()
        .atMost(TAKEN_OVER)
        .until(
            () ->
                survivor.administrator().get("/operations/inpart-orders/" + order).status() == 200);
  }

  private Hub add(Hub hub) throws Exception {
    started.add(hub);
    return hub.start();
  }

  /** Who of the two polls just now; neither while a round begins. */
  private Hub pollingAt(AudaSite site) {
    double before = counted(one);
    double beforeOther = counted(other);
    pollNow(one, site);
    await()
        .atMost(Duration.ofSeconds(45))
        .until(() -> counted(one) > before || counted(other) > beforeOther);
    return counted(one) > before ? one : other;
  }

  private static void pollNow(Hub hub, AudaSite site) {
    assertThat(
            hub.administrator()
                .post(
                    "/operations/audaconnect/sites/" + site.name() + "/poll",
                    Map.of("reason", "a test"))
                .status())
        .isEqualTo(200);
  }

  private static double counted(Hub hub) {
    return hub.anonymous()
        .get("/metrics")
        .text()
        .lines()
        .filter(it -> it.startsWith(POLLS))
        .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static JsonNode subscription(AudaSite site) {
    return site.seen().path("subscriptions").path(0);
  }

  private static List<Instant> polls(AudaSite site) {
    List<Instant> polls = new ArrayList<>();
    subscription(site).path("lastPolls").forEach(it -> polls.add(Instant.parse(it.asText())));
    return polls;
  }
}
