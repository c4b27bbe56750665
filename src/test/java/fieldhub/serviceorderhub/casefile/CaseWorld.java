package fieldhub.serviceorderhub.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Two partners, two workshops and common data of a test's own, put where the hub keeps them; the
 * booking is the contract's, with these ids.
 */
public final class CaseWorld {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Hub hub;
  private final long base = ThreadLocalRandom.current().nextLong(1_000_000, 9_000_000) * 1000;

  /** What callers know of the world. */
  public CaseWorld(Hub hub) {
    this.hub = hub;
    for (long partner : new long[] {partner(), otherPartner()}) {
      hub.database()
          .update(
              "INSERT INTO service_partner (id, name, country, locale, completed_emails,"
                  + " final_statuses, changed_at) VALUES (?, ?, 'SE', 'sv-SE', true, 'final',"
                  + " CURRENT_TIMESTAMP)",
              partner,
              "Partner " + partner);
    }
    for (long provider : new long[] {provider(), otherProvider()}) {
      hub.database()
          .update(
              "INSERT INTO service_provider (id, name, enabled, contact, changed_at)"
                  + " VALUES (?, ?, true, '{\"city\":\"Växjö\"}', CURRENT_TIMESTAMP)",
              provider,
              "Provider " + provider);
    }
    item("SERVICE_TYPE", 1, "Garanti", "{\"requirePurchaseDate\":true}");
    item("MANUFACTURER", 2, "Märke " + base, null);
    item("PRODUCT_TYPE", 3, "TV", "{\"requireSerial\":true}");
    item("SERVICE_LOCATION", 4, "Verkstad", null);
    hub.database()
        .update(
            "INSERT INTO reference_alias (kind, alias, id) VALUES ('MANUFACTURER', ?, ?)",
            alias().toLowerCase(Locale.ROOT),
            base + 2);
    advance("parties");
    advance("reference-data");
    // Nodes look for changes of others every two seconds, and nothing but a changed answer tells.
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        caller("PARTNER", partner())
                            .post("/api/v3/case/validate", booking().toString())
                            .status())
                    .isNotEqualTo(400)
                    .isNotEqualTo(403));
    route();
  }

  public long partner() {
    return base + 41;
  }

  public long otherPartner() {
    return base + 42;
  }

  public long provider() {
    return base + 7;
  }

  public long otherProvider() {
    return base + 8;
  }

  /** As a caller may name the manufacturer, in any case. */
  public String alias() {
    return "Maerke" + base;
  }

  /** A new user with a token. */
  public Caller caller(String side, long party) {
    String token = "token-" + UUID.randomUUID();
    String user = side + "-" + UUID.randomUUID().toString().substring(0, 13);
    hub.database()
        .update(
            "INSERT INTO api_user (name, side, party, locale, all_providers, enabled, created_at,"
                + " changed_at) VALUES (?, ?, ?, 'sv-SE', false, true, CURRENT_TIMESTAMP,"
                + " CURRENT_TIMESTAMP)",
            user,
            side,
            party);
    hub.database()
        .update(
            "INSERT INTO api_token (id, user_name, hash, label, created_at, created_by)"
                + " VALUES (?, ?, ?, 'test', CURRENT_TIMESTAMP, 'test')",
            UUID.randomUUID(),
            user,
            sha256(token));
    return hub.anonymous().with("X-Hub-Api-Token", token);
  }

  /** The contract's booking. */
  public ObjectNode booking() {
    try (InputStream file =
        CaseWorld.class.getResourceAsStream("/contract/serviceorderhub/case-create-request.json")) {
      ObjectNode booking = (ObjectNode) MAPPER.readTree(file);
      booking
          .put("serviceType", base + 1)
          .put("manufacturer", alias())
          .put("productType", base + 3)
          .put("location", base + 4)
          .put("trackingId", "t-" + UUID.randomUUID());
      booking.withObject("/orderData").put("refNo", "NH-" + UUID.randomUUID());
      return booking;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Books; the answer is the guid. */
  public String book(Caller caller, ObjectNode booking) {
    Reply reply = caller.post("/api/v3/case/create", booking.toString());
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json().path("data").path("guid").asText();
  }

  /** A rule that leads every booking of the partner to the provider. */
  private void route() {
    String body =
        """
        {"reason": "a test needs it",
         "providerCompetences": [{"id": %d, "serviceProviderId": %d}],
         "partnerCompetences": [{"id": %d, "priority": 1, "providerCompetenceId": %d,
           "conditions": {"manufacturer": [%d]}}]}"""
            .formatted(base + 90, provider(), base + 50, base + 90, base + 2);
    Reply reply = hub.administrator().put("/operations/routing/" + partner(), body);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
  }

  private void item(String kind, int number, String name, String properties) {
    hub.database()
        .update(
            "INSERT INTO reference_item (kind, id, names, properties, changed_at)"
                + " VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)",
            kind,
            base + number,
            "{\"sv\":\"" + name + "\",\"en\":\"" + name + "\"}",
            properties);
  }

  private void advance(String name) {
    hub.database()
        .update(
            "INSERT INTO data_version (name, version) VALUES (?, 0) ON CONFLICT DO NOTHING", name);
    hub.database().update("UPDATE data_version SET version = version + 1 WHERE name = ?", name);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
