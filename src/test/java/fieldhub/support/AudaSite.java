package fieldhub.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A site of a test's own at AudaConnect, which a hub's sandbox plays, and in the hub that follows
 * it. Its name here is its id there.
 */
public final class AudaSite {

  private static final String COMPANY = "GBEX0042";
  private static final String VENDOR = "/sandbox/audaconnect";
  private static final String SITES = "/operations/audaconnect/sites";
  private static final int OPERATORS = 8;
  private static final Map<String, String> REASON = Map.of("reason", "a test");

  private final Hub hub;
  private final Caller vendor;
  private final String name;

  private AudaSite(Hub hub, Hub vendor, String name) {
    this.hub = hub;
    this.vendor = vendor.anonymous();
    this.name = name;
  }

  /** At the sandbox of the hub itself, known to both, connected to neither yet. */
  public static AudaSite of(Hub hub) {
    return of(hub, hub);
  }

  /** At the sandbox of another hub, which goes on when this one is killed. */
  public static AudaSite of(Hub hub, Hub vendor) {
    String name = "site-" + UUID.randomUUID().toString().substring(0, 13);
    AudaSite site = new AudaSite(hub, vendor, name);
    ok(site.vendor.post(VENDOR + "/control/sites", Map.of("company", COMPANY, "site", name)));
    return site.knownToHub();
  }

  /**
   * Many sites, all connected, several at once.
   *
   * @param count they are called {@code prefix-1} and so on
   */
  public static List<AudaSite> many(Hub hub, Hub vendor, String prefix, int count)
      throws InterruptedException, ExecutionException {
    ok(
        vendor
            .anonymous()
            .post(
                VENDOR + "/control/sites",
                Map.of("company", COMPANY, "from", 1, "count", count, "prefix", prefix)));
    ExecutorService operators = Executors.newFixedThreadPool(OPERATORS);
    try {
      List<Future<AudaSite>> pending = new ArrayList<>();
      for (int number = 1; number <= count; number++) {
        AudaSite site = new AudaSite(hub, vendor, prefix + '-' + number);
        pending.add(operators.submit(() -> site.knownToHub().connect()));
      }
      List<AudaSite> connected = new ArrayList<>();
      for (Future<AudaSite> site : pending) {
        connected.add(site.get());
      }
      return connected;
    } finally {
      operators.shutdownNow();
    }
  }

  private AudaSite knownToHub() {
    ok(
        hub.administrator()
            .post(
                SITES,
                Map.of("name", name, "label", name, "companyCode", COMPANY, "siteId", name)));
    return this;
  }

  /** What a hub must be set to in order to use another hub's sandbox. */
  public static Map<String, String> settings(Hub vendor) {
    String base = vendor.uri() + VENDOR;
    return Map.of(
        "fieldhub.audaconnect.base-url", base,
        "fieldhub.audaconnect.authorize-url", base + "/OAuth20",
        "fieldhub.audaconnect.token-url", base + "/OAuth20/token");
  }

  public String name() {
    return name;
  }

  /** The way of an operator and the browser: consent at AudaConnect and back. */
  public AudaSite connect() {
    String authorize =
        ok(hub.administrator().post(SITES + "/" + name + "/connect", REASON))
            .json()
            .path("authorizeUrl")
            .asText();
    Reply back = hub.anonymous().get(consent(authorize));
    assertThat(back.status()).as(back.toString()).isEqualTo(200);
    return this;
  }

  /** Gives consent as the site's user; where AudaConnect sends the browser then. */
  public String consent(String authorizeUrl) {
    String user = seen().path("users").get(0).asText();
    Reply consent =
        vendor
            .with("Content-Type", "application/x-www-form-urlencoded")
            .send(
                "POST",
                authorizeUrl,
                BodyPublishers.ofString(
                    "companyCode="
                        + COMPANY
                        + "&userName="
                        + URLEncoder.encode(user, StandardCharsets.UTF_8)
                        + "&password=sandbox&decision=allow"));
    assertThat(consent.status()).as(consent.toString()).isEqualTo(302);
    URI location = URI.create(consent.header("Location").orElseThrow());
    return location.getRawPath() + "?" + location.getRawQuery();
  }

  /** The operator does not want to wait for the interval. */
  public void pollNow() {
    ok(hub.administrator().post(SITES + "/" + name + "/poll", REASON));
  }

  /** How the hub sees the site. */
  public JsonNode inHub() {
    return ok(hub.administrator().get(SITES + "/" + name)).json();
  }

  /** An Inpart order as the hub has it; a missing node while it has none. */
  public JsonNode orderInHub(String order) {
    Reply reply = hub.administrator().get("/operations/inpart-orders/" + order);
    return reply.status() == 200 ? reply.json() : reply.json().path("none");
  }

  /** Places an order at AudaConnect, which raises a notification; its id. */
  public String placeOrder(Map<String, ?> order) {
    return ok(vendor.post(control("/orders"), order)).json().path("PartsOrderId").asText();
  }

  /** Moves an order at AudaConnect, which raises a notification. */
  public void move(String order, String status) {
    ok(vendor.put(control("/orders/" + order), Map.of("Status", status)));
  }

  /** How AudaConnect behaves towards this site from now on. */
  public void knobs(Map<String, ?> knobs) {
    ok(vendor.put(control("/knobs"), knobs));
  }

  /** Puts notifications into its subscriptions just as they are. */
  public void raise(List<?> items) {
    ok(
        vendor.post(
            control("/notifications"), Map.of("topic", "PARTS.ORDER.UPDATED", "items", items)));
  }

  /** Everything that AudaConnect knows about the site, also who called how often. */
  public JsonNode seen() {
    return ok(vendor.get(control(""))).json();
  }

  /** One of AudaConnect's control calls for this site that have no method here. */
  public Reply control(String method, String path, String body) {
    return ok(vendor.send(method, control(path), BodyPublishers.ofString(body)));
  }

  private String control(String path) {
    return VENDOR + "/control/sites/" + name + path;
  }

  private static Reply ok(Reply reply) {
    assertThat(reply.status()).as(reply.toString()).isBetween(200, 204);
    return reply;
  }
}
