package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import fieldhub.support.AudaSite;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.core.ThrowingRunnable;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/**
 * Sites of AudaConnect are polled: nothing is missed, nothing counts twice, nobody is called who
 * must not be.
 */
@HubTest
class AudaConnectPollIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String SITES = "/operations/audaconnect/sites/";

  @ArquillianResource private Hub hub;

  @Test
  void aConnectedSiteIsSubscribedAndItsNotificationsHaveTheirOrdersRead() {
    AudaSite site = connected();
    assertThat(freshness(site).path("subscriptionCreatedByHub").asBoolean()).isTrue();
    String order = site.placeOrder(Map.of());

    site.pollNow();

    eventually(() -> assertThat(site.orderInHub(order).isMissingNode()).isFalse());
    assertThat(messages(site, "PollAnswer", "DONE")).isEqualTo(1);
    assertThat(messages(site, "Notification", "DONE")).isEqualTo(1);
    JsonNode fresh = freshness(site);
    assertThat(fresh.path("connected").asBoolean()).isTrue();
    assertThat(fresh.path("lastGoodPollAt").isTextual()).isTrue();
    assertThat(fresh.path("correlationId").asText()).hasSize(36);
    assertThat(fresh.path("failuresInARow").asInt()).isZero();
    eventually(
        () ->
            assertThat(hub.anonymous().get("/metrics").text())
                .contains(
                    "fieldhub_audaconnect_site_subscribed{site=\"" + site.name() + "\"} 1.0",
                    "fieldhub_audaconnect_polls_seconds_count{outcome=\"kept\"}"));
    assertThat(hub.administrator().get("/operations/journey?key=" + order).text())
        .contains("inbox.applied");
  }

  @Test
  void theSameIdsAreFoundAgainWhenTheHubHasForgottenThem() {
    AudaSite site = connected();
    String id = freshness(site).path("subscriptionId").asText();
    hub.database().update("DELETE FROM audaconnect_subscription WHERE site = ?", site.name());

    site.pollNow();

    eventually(() -> assertThat(freshness(site).path("subscriptionId").asText()).isEqualTo(id));
    assertThat(site.seen().path("calls").path("subscribe").asInt()).isEqualTo(1);
  }

  @Test
  void aSubscriptionThatWasThereIsAdoptedAndSurvivesTheDisconnection() {
    AudaSite site = AudaSite.of(hub);
    String id =
        site.control("POST", "/subscriptions", "{\"topic\":\"PARTS.ORDER\"}")
            .json()
            .path("SubscriptionId")
            .asText();
    site.connect();
    eventually(() -> assertThat(freshness(site).path("subscriptionId").asText()).isEqualTo(id));
    assertThat(freshness(site).path("subscriptionCreatedByHub").asBoolean()).isFalse();

    disconnect(site);

    assertThat(site.seen().path("subscriptions")).hasSize(1);
    assertThat(site.seen().path("calls").path("subscribe").asInt()).isZero();
  }

  @Test
  void anOperatorMayEndASubscriptionThatTheHubDidNotCreateAndAConnectionAtOnce() {
    AudaSite site = AudaSite.of(hub);
    site.control("POST", "/subscriptions", "{\"topic\":\"PARTS.ORDER\"}");
    site.connect();
    eventually(() -> assertThat(freshness(site).path("lastGoodPollAt").isTextual()).isTrue());

    disconnect(site, Map.of("reason", "a test", "endSubscription", true));

    assertThat(site.seen().path("subscriptions")).isEmpty();

    site.connect();
    eventually(() -> assertThat(freshness(site).path("subscriptionId").isTextual()).isTrue());
    site.knobs(Map.of("notifications", Map.of("fault", "error", "status", 503)));
    disconnect(site, Map.of("reason", "a test", "force", true));
    assertThat(site.seen().path("subscriptions")).hasSize(1);
  }

  @Test
  void aTopicThatSomebodyElseHoldsIsAnOperatorsCase() {
    AudaSite site = AudaSite.of(hub);
    site.control("POST", "/subscriptions", "{\"topic\":\"PARTS.ORDER\",\"hidden\":true}");
    site.connect();

    eventually(() -> assertThat(site.inHub().path("state").asText()).isEqualTo("PARKED"));
    assertThat(alerts("audaconnect.subscription", site)).isEqualTo(1);

    site.control("DELETE", "/subscriptions", "");
    site.pollNow();
    eventually(() -> assertThat(freshness(site).path("subscriptionId").isTextual()).isTrue());
    assertThat(site.inHub().path("state").asText()).isEqualTo("CONNECTED");
    assertThat(alerts("audaconnect.subscription", site)).isZero();
  }

  @Test
  void aSubscriptionThatAudaConnectHasForgottenIsMadeAnew() {
    AudaSite site = connected();
    String before = freshness(site).path("subscriptionId").asText();
    site.control("DELETE", "/subscriptions", "");

    site.pollNow();

    eventually(
        () ->
            assertThat(freshness(site).path("subscriptionId").asText())
                .isNotEqualTo(before)
                .hasSize(36));
  }

  @Test
  void whatAudaConnectKeepsOrRepeatsCountsOnceInBothForms() {
    AudaSite site = connected();
    site.knobs(Map.of("removal", "kept"));
    String order = site.placeOrder(Map.of());
    poll(site);
    poll(site);
    site.knobs(Map.of("removal", "repeat-once", "form", "legacy"));
    site.move(order, "Confirmed");
    poll(site);
    poll(site);

    eventually(
        () ->
            assertThat(site.orderInHub(order).path("statusText").asText()).isEqualTo("Confirmed"));
    eventually(() -> assertThat(messages(site, "PollAnswer", "DONE")).isGreaterThanOrEqualTo(2));
    List<String> statuses = new ArrayList<>();
    for (JsonNode step : site.orderInHub(order).path("history")) {
      if (step.path("line").isNull()) {
        statuses.add(step.path("to").asText());
      }
    }
    assertThat(statuses).as("each status once").containsExactly("NEW", "CONFIRMED");
    assertThat(
            hub.database()
                .number(
                    "SELECT COUNT(DISTINCT external_id) - COUNT(*) FROM inbox_message"
                        + " WHERE source = ?",
                    source(site)))
        .isZero();
    assertThat(messages(site, "Notification", "DONE"))
        .as("placed in two forms at most, moved in one")
        .isBetween(2L, 3L);
  }

  @Test
  void fullAnswersAreFollowedUpAtOnce() {
    AudaSite site = connected();
    UUID order = UUID.fromString(site.placeOrder(Map.of("quiet", true)));
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      items.add(notification(site, order));
    }
    site.raise(items);
    int before = site.seen().path("calls").path("notifications").asInt();

    poll(site);

    eventually(() -> assertThat(messages(site, "Notification", "DONE")).isEqualTo(250));
    assertThat(site.seen().path("calls").path("notifications").asInt() - before)
        .isGreaterThanOrEqualTo(3);
    assertThat(messages(site, "PollAnswer", "DONE")).isEqualTo(3);
  }

  @Test
  void whatCannotBeReadIsKeptAsItCameAndParked() {
    AudaSite site = connected();
    String broken = "[{\"NotificationId\": broken";
    site.control(
        "POST",
        "/next-answer",
        "{\"status\":200,\"contentType\":\"application/json\",\"body\":\"[{\\\"NotificationId\\\": broken\"}");

    poll(site);

    eventually(() -> assertThat(messages(site, "PollAnswer", "PARKED")).isEqualTo(1));
    String id =
        hub.database()
            .value(
                "SELECT id FROM inbox_message WHERE source = ? AND state = 'PARKED'", source(site))
            .toString();
    assertThat(hub.administrator().get("/operations/inbox/" + id + "/payload").text())
        .contains(broken);
    assertThat(alerts("audaconnect.answer", site)).isEqualTo(1);
  }

  @Test
  void whatMakesNoSenseIsParkedAndHarmsNoNeighbour() {
    AudaSite site = connected();
    String order = site.placeOrder(Map.of("quiet", true));
    Map<String, Object> stranger = new HashMap<>(notification(site, UUID.randomUUID()));
    stranger.put("CompanyCode", "GBEX9999");
    site.raise(
        List.of(
            17,
            Map.of(),
            Map.of("Topic", "PARTS.ORDER.UPDATED", "CreatedAt", "2026-03-02T09:05:12Z"),
            stranger,
            Map.of("Topic", "ASSESSMENT.MAIL.SENT", "CreatedAt", "2026-03-02T09:05:12Z"),
            notification(site, UUID.fromString(order))));

    poll(site);

    eventually(() -> assertThat(site.orderInHub(order).isMissingNode()).isFalse());
    eventually(() -> assertThat(messages(site, "Notification", "PARKED")).isEqualTo(4));
    assertThat(messages(site, "Notification", "DONE")).isEqualTo(2);
    assertThat(alerts("audaconnect.mismatch", site)).isEqualTo(1);
    assertThat(alerts("audaconnect.unresolvable", site)).isEqualTo(1);
  }

  @Test
  void addressesElsewhereAreNeverCalledButRecordedAndAlerted() throws IOException {
    AudaSite site = connected();
    String order = site.placeOrder(Map.of("quiet", true));
    AtomicInteger trapped = new AtomicInteger();
    HttpServer trap = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    trap.createContext(
        "/",
        exchange -> {
          trapped.incrementAndGet();
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    trap.start();
    String elsewhere = "http://127.0.0.1:" + trap.getAddress().getPort() + "/partsorders/";
    List<Object> items = new ArrayList<>();
    for (String address :
        List.of(
            "http://169.254.169.254/latest/partsorders/" + order,
            "http://127.0.0.1:1/partsorders/" + order,
            "file:///etc/partsorders/" + order,
            elsewhere + order)) {
      items.add(
          Map.of(
              "Topic",
              "PARTS.ORDER.UPDATED",
              "CreatedAt",
              "2026-03-02T09:05:12Z",
              "ResourceUris",
              List.of(Map.of("Type", "partsorder", "Value", address))));
    }
    site.raise(items);

    poll(site);

    eventually(() -> assertThat(site.orderInHub(order).isMissingNode()).isFalse());
    eventually(() -> assertThat(messages(site, "Notification", "DONE")).isEqualTo(4));
    assertThat(alerts("audaconnect.foreign-uri", site)).isEqualTo(1);
    assertThat(hub.administrator().get("/operations/journey?key=" + order).text())
        .contains("audaconnect.foreign-uri");

    site.knobs(
        Map.of(
            "notifications",
            Map.of("fault", "redirect", "status", 307, "location", elsewhere + order)));
    poll(site);
    assertThat(freshness(site).path("lastError").asText()).isNotEmpty();
    trap.stop(0);
    assertThat(trapped).hasValue(0);
  }

  @Test
  void anAddressElsewhereWithoutAnOrderIsParkedAndTold() {
    AudaSite site = connected();
    site.raise(
        List.of(
            Map.of(
                "Topic",
                "PARTS.ORDER.UPDATED",
                "CreatedAt",
                "2026-03-02T09:05:12Z",
                "ResourceUris",
                List.of(
                    Map.of(
                        "Type", "partsorder", "Value", "http://169.254.169.254/partsorders/x")))));

    poll(site);

    eventually(() -> assertThat(messages(site, "Notification", "PARKED")).isEqualTo(1));
    assertThat(alerts("audaconnect.unresolvable", site)).isEqualTo(1);
    assertThat(alerts("audaconnect.foreign-uri", site)).isEqualTo(1);
    assertThat(hub.administrator().get("/operations/journey?key=" + site.name()).text())
        .contains("audaconnect.foreign-uri");
  }

  @Test
  void whereNotificationsAreKeptADisconnectionEndsAllTheSame() {
    AudaSite site = connected();
    site.knobs(Map.of("removal", "kept"));
    String order = site.placeOrder(Map.of());

    disconnect(site);

    assertThat(site.orderInHub(order).isMissingNode()).isFalse();
    assertThat(site.seen().path("subscriptions")).isEmpty();
    assertThat(site.inHub().path("freshness").path("subscriptionId").isTextual()).isFalse();
  }

  @Test
  void anErrorAfterTheWorkHasAllOpenOrdersRead() {
    AudaSite site = connected();
    String order = site.placeOrder(Map.of());
    poll(site);
    eventually(() -> assertThat(site.orderInHub(order).isMissingNode()).isFalse());
    site.knobs(Map.of("notifications", Map.of("fault", "work-then-error", "times", 1)));
    site.move(order, "Dispatched");

    poll(site);

    eventually(
        () ->
            assertThat(site.orderInHub(order).path("statusText").asText()).isEqualTo("Dispatched"));
  }

  @Test
  void anAnswerThatWasLostHasAllOpenOrdersRead() {
    AudaSite site = connected();
    String order = site.placeOrder(Map.of());
    poll(site);
    eventually(() -> assertThat(site.orderInHub(order).isMissingNode()).isFalse());
    site.knobs(Map.of("notifications", Map.of("fault", "cut", "times", 1)));
    site.move(order, "Dispatched");

    poll(site);

    eventually(
        () ->
            assertThat(site.orderInHub(order).path("statusText").asText()).isEqualTo("Dispatched"));
    assertThat(freshness(site).path("lastError").asText()).isNotEmpty();
  }

  @Test
  void aDisconnectionFetchesWhatWaitsAndEndsItsSubscription() {
    AudaSite site = connected();
    String order = site.placeOrder(Map.of());

    disconnect(site);

    assertThat(site.orderInHub(order).isMissingNode()).isFalse();
    assertThat(site.seen().path("subscriptions")).isEmpty();
    Reply poll =
        hub.administrator().post(SITES + site.name() + "/poll", Map.of("reason", "a test"));
    assertThat(poll.status()).isEqualTo(409);
    assertThat(poll.text()).contains("connect it first");
  }

  @Test
  void aSiteThatIsForbiddenIsParkedUntilAnOperatorHasItPolled() {
    AudaSite site = connected();
    site.knobs(Map.of("notifications", Map.of("fault", "error", "status", 403)));
    site.pollNow();
    eventually(() -> assertThat(site.inHub().path("state").asText()).isEqualTo("PARKED"));
    assertThat(
            hub.administrator()
                .get("/operations/audaconnect/freshness?state=PARKED&limit=500")
                .text())
        .contains(site.name());

    site.knobs(Map.of());
    site.pollNow();

    eventually(() -> assertThat(freshness(site).path("failuresInARow").asInt()).isZero());
    assertThat(site.inHub().path("state").asText()).isEqualTo("CONNECTED");
    assertThat(hub.administrator().get("/operations/audit?objectId=" + site.name()).text())
        .contains("audaconnect.poll");
  }

  private AudaSite connected() {
    AudaSite site = AudaSite.of(hub).connect();
    eventually(() -> assertThat(freshness(site).path("lastGoodPollAt").isTextual()).isTrue());
    return site;
  }

  /** Waits until that poll has ended. */
  private void poll(AudaSite site) {
    String before = freshness(site).path("lastPollAt").asText();
    site.pollNow();
    eventually(() -> assertThat(freshness(site).path("lastPollAt").asText()).isNotEqualTo(before));
  }

  private void disconnect(AudaSite site) {
    disconnect(site, Map.of("reason", "a test"));
  }

  private void disconnect(AudaSite site, Map<String, ?> wish) {
    Reply reply = hub.administrator().post(SITES + site.name() + "/disconnect", wish);
    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    eventually(() -> assertThat(site.inHub().path("state").asText()).isEqualTo("DISCONNECTED"));
  }

  private static Map<String, Object> notification(AudaSite site, UUID order) {
    return Map.of(
        "NotificationId",
        UUID.randomUUID(),
        "Topic",
        "PARTS.ORDER.UPDATED",
        "CompanyCode",
        "GBEX0042",
        "SiteId",
        site.name(),
        "CreatedAt",
        "2026-03-02T09:05:12.4471906Z",
        "Resources",
        Collections.singletonList(
            Map.of("ResourceType", "partsorder", "ResourceId", order.toString())));
  }

  private JsonNode freshness(AudaSite site) {
    return site.inHub().path("freshness");
  }

  private long messages(AudaSite site, String type, String state) {
    return hub.database()
        .number(
            "SELECT COUNT(*) FROM inbox_message WHERE source = ? AND type = ? AND state = ?",
            source(site),
            type,
            state);
  }

  private String source(AudaSite site) {
    return "audaconnect:" + freshness(site).path("subscriptionId").asText();
  }

  private long alerts(String kind, AudaSite site) {
    return hub.database()
        .number(
            "SELECT COUNT(*) FROM alert WHERE kind = ? AND subject = ? AND resolved_at IS NULL",
            kind,
            site.name());
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(PATIENCE).ignoreExceptions().untilAsserted(assertion);
  }
}
