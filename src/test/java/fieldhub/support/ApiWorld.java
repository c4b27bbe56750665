package fieldhub.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A partner and a provider of a test's own, with callers of the Service Order Hub for both. Numbers
 * come from a random base, so tests do not meet.
 */
public final class ApiWorld {
  private final Hub hub;
  private final long base = ThreadLocalRandom.current().nextLong(1_000_000, 900_000_000) * 100;

  public ApiWorld(Hub hub) {
    this.hub = hub;
    putPartner(partner());
    putProvider(provider());
  }

  /** The id of the partner, which has completed e-mails and the final status {@code final}. */
  public long partner() {
    return base + 41;
  }

  /** The id of the enabled provider. */
  public long provider() {
    return base + 7;
  }

  /** An id of this test's own. */
  public long id(int number) {
    return base + number;
  }

  /** Adds another partner. */
  public void putPartner(long id) {
    Reply reply =
        hub.administrator()
            .put(
                "/operations/partners/" + id,
                Map.of(
                    "name", "Partner " + id,
                    "country", "SE",
                    "locale", "sv-SE",
                    "finalStatuses", List.of("final"),
                    "reason", "a test needs it"));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
  }

  /** Adds another provider. */
  public void putProvider(long id) {
    Reply reply =
        hub.administrator()
            .put(
                "/operations/providers/" + id,
                Map.of(
                    "name",
                    "Provider " + id,
                    "contact",
                    Map.of("organizationName", "Workshop " + id, "city", "Växjö"),
                    "reason",
                    "a test needs it"));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
  }

  /** Whoever calls for the partner. */
  public Caller asPartner() {
    return caller("partner", partner());
  }

  /** Whoever calls for the provider. */
  public Caller asProvider() {
    return caller("provider", provider());
  }

  /**
   * A new user with a token.
   *
   * @param side {@code partner} or {@code provider}
   */
  public Caller caller(String side, long party) {
    return hub.anonymous().with("X-Hub-Api-Token", token(user(side, party, false)));
  }

  /** A new user; the answer is its name. */
  public String user(String side, long party, boolean allProviders) {
    String name = side + "-" + party + "-" + ThreadLocalRandom.current().nextInt(1_000_000);
    Reply reply =
        hub.administrator()
            .post(
                "/operations/api-users",
                Map.of(
                    "name", name,
                    "side", side,
                    "party", party,
                    "locale", "sv-SE",
                    "allProviders", allProviders));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return name;
  }

  /** One more token of a user. */
  public String token(String user) {
    Reply reply =
        hub.administrator()
            .post("/operations/api-users/" + user + "/tokens", Map.of("label", "for a test"));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json().path("token").asText();
  }
}
