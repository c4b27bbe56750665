package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.config.Settings;
import fieldhub.platform.security.Encryption;
import fieldhub.platform.security.EncryptionSettings;
import fieldhub.platform.security.Sealed;
import fieldhub.support.AudaSite;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Parallel;
import fieldhub.support.Reply;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** A site's connection from the first consent to the last, against the sandbox. */
@HubTest
class AudaConnectSitesIT {

  private static final String SITES = "/operations/audaconnect/sites/";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @ArquillianResource private Hub hub;

  @Test
  void aSiteIsConnectedThroughABrowser() {
    AudaSite site = AudaSite.of(hub);
    assertThat(site.inHub().path("state").asText()).isEqualTo("NEW");

    Reply page = hub.anonymous().get(site.consent(authorizeUrl(site)));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("is connected to AudaConnect as GBEX0042\\" + site.name());
    assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.header("Cache-Control")).contains("no-store");
    assertThat(page.header("Referrer-Policy")).contains("no-referrer");
    assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("default-src 'none'");
    assertThat(site.inHub().path("state").asText()).isEqualTo("CONNECTED");
    assertThat(site.inHub().path("login").asText()).isEqualTo("GBEX0042\\" + site.name());
    JsonNode whoami = attempt(site, "whoami");
    assertThat(whoami.path("status").asInt()).isEqualTo(200);
    assertThat(whoami.path("correlationId").asText()).hasSize(36);
    assertThat(hub.administrator().get("/operations/journey?key=" + site.name()).text())
        .contains("audaconnect.connected");
    assertThat(hub.administrator().get("/operations/audit?objectId=" + site.name()).text())
        .contains("audaconnect.connect");
  }

  @Test
  void tokensAreInNoLogAndNoAnswer() throws Exception {
    AudaSite site = AudaSite.of(hub).connect();
    Map<String, Object> row =
        hub.database().rows("SELECT * FROM audaconnect_token WHERE site = ?", site.name()).get(0);
    String access = opened(row.get("access_token"), site, "access");
    String refresh = opened(row.get("refresh_token"), site, "refresh");
    site.knobs(
        Map.of("topics", Map.of("fault", "error", "status", 400, "body", "bad token " + access)));

    Reply topics = topics(site);

    assertThat(topics.text()).contains("bad token ***");
    for (String path :
        List.of("journey?key=" + site.name(), "audaconnect/sites/" + site.name() + "/attempts")) {
      assertThat(hub.administrator().get("/operations/" + path).text())
          .contains(path.startsWith("journey") ? "connected" : "topics")
          .doesNotContain(access, refresh);
    }
    assertThat(hub.log()).doesNotContain(access, refresh);
  }

  @Test
  void aStateIsGoodOnceAndOnlyIfTheHubGaveItOut() {
    AudaSite site = AudaSite.of(hub);
    String back = site.consent(authorizeUrl(site));

    assertThat(hub.anonymous().get(back).status()).isEqualTo(200);
    Reply again = hub.anonymous().get(back);
    Reply invented =
        hub.anonymous().get("/audaconnect/oauth/callback?code=abc&state=" + "x".repeat(43));
    Reply none = hub.anonymous().get("/audaconnect/oauth/callback");

    assertThat(List.of(again.status(), invented.status(), none.status())).containsOnly(400);
    assertThat(again.text()).contains("Not connected", "Nothing was changed");
    assertThat(site.inHub().path("state").asText()).isEqualTo("CONNECTED");
    assertThat(site.seen().path("calls").path("exchange").asInt()).isEqualTo(1);
  }

  @Test
  void aStateThatIsTooOldIsGoodForNothing() {
    AudaSite site = AudaSite.of(hub);
    String back = site.consent(authorizeUrl(site));
    hub.database()
        .update(
            "UPDATE audaconnect_consent SET expires_at = ? WHERE site = ?",
            OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
            site.name());

    assertThat(hub.anonymous().get(back).status()).isEqualTo(400);
    assertThat(site.inHub().path("state").asText()).isEqualTo("NEW");
  }

  @Test
  void aConsentThatIsDeniedSaysSoWithoutRunningWhatItWasSent() {
    AudaSite site = AudaSite.of(hub).connect();
    String state = authorizeUrl(site).replaceAll(".*[?&]state=([^&]+).*", "$1");

    Reply page =
        hub.anonymous()
            .get(
                "/audaconnect/oauth/callback?error=access_denied&error_description="
                    + "%3Cscript%3Ealert(1)%3C%2Fscript%3E&state="
                    + state);

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text())
        .contains("access_denied", "&lt;script&gt;", "still has its tokens")
        .doesNotContain("<script>");
    assertThat(topics(site).status()).isEqualTo(200);
  }

  @Test
  void somebodyOfAnotherCompanyConnectsNothing() {
    AudaSite other = AudaSite.of(hub);
    String name = other.name() + "-mine";
    assertThat(
            hub.administrator()
                .post(
                    SITES.substring(0, SITES.length() - 1),
                    Map.of("name", name, "companyCode", "gbex0099", "siteId", "1" + name))
                .status())
        .isEqualTo(200);
    String authorize =
        hub.administrator()
            .post(SITES + name + "/connect", Map.of("reason", "a test"))
            .json()
            .path("authorizeUrl")
            .asText();

    Reply page = hub.anonymous().get(other.consent(authorize));

    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("GBEX0042", "GBEX0099");
    assertThat(state(name)).isEqualTo("NEW");
    assertThat(hub.database().number("SELECT COUNT(*) FROM audaconnect_token WHERE site = ?", name))
        .isZero();
  }

  @Test
  void aSiteIsKnownOnce() {
    AudaSite site = AudaSite.of(hub);
    Map<String, String> sameName =
        Map.of("name", site.name(), "companyCode", "GBEX0042", "siteId", "another");
    Map<String, String> sameSite =
        Map.of("name", "z" + site.name(), "companyCode", "GBEX0042", "siteId", site.name());

    assertThat(hub.administrator().post("/operations/audaconnect/sites", sameName).status())
        .isEqualTo(409);
    assertThat(hub.administrator().post("/operations/audaconnect/sites", sameSite).status())
        .isEqualTo(409);
    assertThat(
            hub.administrator()
                .post(
                    "/operations/audaconnect/sites",
                    Map.of("name", "a b", "companyCode", "SHORT", "siteId", ""))
                .json()
                .path("invalidParams"))
        .hasSize(3);
  }

  @Test
  void aTokenThatIsRefusedIsRenewedOnceAndTheCallRepeated() {
    AudaSite site = AudaSite.of(hub).connect();
    site.control("DELETE", "/access-tokens", "");

    Reply topics = topics(site);

    assertThat(topics.status()).isEqualTo(200);
    assertThat(topics.text()).contains("PARTS.ORDER");
    assertThat(renewals(site)).isEqualTo(1);
  }

  @Test
  void aTokenIsRenewedBeforeItsEnd() {
    AudaSite site = AudaSite.of(hub);
    site.knobs(Map.of("tokenLifetime", 4));
    site.connect();

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(topics(site).status()).isEqualTo(200);
              assertThat(renewals(site)).isGreaterThanOrEqualTo(2);
            });
    assertThat(attempts(site).findValuesAsText("status")).doesNotContain("401");
  }

  @Test
  void manyCallsWithAnExpiredTokenRenewItOnce() throws Exception {
    AudaSite site = AudaSite.of(hub).connect();
    site.knobs(Map.of("token", Map.of("delayBefore", 500)));
    expire(site);

    List<Reply> replies = Parallel.calls(8, caller -> topics(site));

    assertThat(replies).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(200));
    assertThat(renewals(site)).isEqualTo(1);
  }

  @Test
  void aConsentThatEndedNeedsAPersonWhoConnectsAgain() {
    AudaSite site = AudaSite.of(hub).connect();
    site.control("DELETE", "/refresh-tokens", "");
    expire(site);

    assertThat(topics(site).status()).isEqualTo(409);

    assertThat(site.inHub().path("state").asText()).isEqualTo("NEEDS_RECONNECT");
    JsonNode alert = alert("audaconnect.reconnect", site.name());
    assertThat(alert.path("text").asText()).contains("Connect it again", "orders are kept");
    site.connect();
    assertThat(topics(site).status()).isEqualTo(200);
    assertThat(alert("audaconnect.reconnect", site.name()).isMissingNode()).isTrue();
  }

  @Test
  void aRedirectIsNeverFollowed() {
    AudaSite site = AudaSite.of(hub).connect();
    site.knobs(
        Map.of(
            "topics",
            Map.of(
                "fault",
                "redirect",
                "status",
                307,
                "location",
                hub.uri() + "/sandbox/audaconnect/v1/bmsapi/whoami?secret=1")));
    int before = site.seen().path("calls").path("whoami").asInt();

    Reply topics = topics(site);

    assertThat(topics.status()).isEqualTo(503);
    assertThat(topics.text()).contains("not followed").doesNotContain("secret");
    assertThat(site.seen().path("calls").path("whoami").asInt()).isEqualTo(before);
    assertThat(alert("audaconnect.redirect", site.name()).path("text").asText())
        .contains("localhost")
        .doesNotContain("secret");
  }

  @Test
  void aCallThatWasCutIsNotRepeatedSilently() {
    AudaSite site = AudaSite.of(hub).connect();
    site.knobs(Map.of("topics", Map.of("fault", "cut-before-work")));

    assertThat(topics(site).status()).isEqualTo(503);

    assertThat(site.seen().path("calls").path("topics").asInt()).isEqualTo(1);
    assertThat(attempt(site, "topics").path("problem").asText()).isEqualTo("UNKNOWN");
  }

  @Test
  void whatComesCutOrTooLargeIsNotTakenForAnAnswer() {
    AudaSite site = AudaSite.of(hub).connect();
    for (String fault : List.of("cut", "huge")) {
      site.knobs(Map.of("topics", Map.of("fault", fault, "times", 1)));

      assertThat(topics(site).status()).isEqualTo(503);

      assertThat(attempt(site, "topics").path("problem").asText()).isEqualTo("UNKNOWN");
    }
    assertThat(site.seen().path("calls").path("topics").asInt()).isEqualTo(2);
    assertThat(topics(site).status()).isEqualTo(200);
  }

  @Test
  void whoDoesNotAnswerIsLeftAlone() {
    AudaSite site = AudaSite.of(hub).connect();
    site.knobs(Map.of("topics", Map.of("fault", "error", "status", 500, "body", "Oh.\u0000")));
    for (int call = 0; call < 5; call++) {
      assertThat(topics(site).text()).contains("HTTP 500: Oh.");
    }

    assertThat(topics(site).text()).contains("left alone");
    assertThat(site.seen().path("calls").path("topics").asInt()).isEqualTo(5);
  }

  @Test
  void aSiteWithoutUsableTokensIsDisconnectedAtOnce() {
    AudaSite site = AudaSite.of(hub).connect();
    site.control("DELETE", "/access-tokens", "");
    site.control("DELETE", "/refresh-tokens", "");
    topics(site);
    assertThat(site.inHub().path("state").asText()).isEqualTo("NEEDS_RECONNECT");

    Reply reply = disconnect(site);

    assertThat(reply.json().path("state").asText()).isEqualTo("DISCONNECTED");
    assertThat(reply.json().path("stateReason").asText()).isEqualTo("closed");
  }

  @Test
  void aSiteThatWasNeverConnectedCannotBeDisconnected() {
    assertThat(disconnect(AudaSite.of(hub)).status()).isEqualTo(409);
  }

  private Reply disconnect(AudaSite site) {
    return hub.administrator()
        .post(SITES + site.name() + "/disconnect", Map.of("reason", "closed"));
  }

  private static String opened(Object bytes, AudaSite site, String kind) throws Exception {
    Settings settings = new Settings(name -> Optional.of(Hub.ENCRYPTION_KEYS));
    return new Encryption(new EncryptionSettings(settings))
        .open(new Sealed("tests", (byte[]) bytes), "audaconnect_token/" + site.name() + "/" + kind);
  }

  private String authorizeUrl(AudaSite site) {
    Reply reply =
        hub.administrator().post(SITES + site.name() + "/connect", Map.of("reason", "a test"));
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.json().path("authorizeUrl").asText();
  }

  private Reply topics(AudaSite site) {
    return hub.administrator().get(SITES + site.name() + "/topics");
  }

  private JsonNode attempts(AudaSite site) {
    return hub.administrator().get(SITES + site.name() + "/attempts").json().path("items");
  }

  private JsonNode attempt(AudaSite site, String operation) {
    for (JsonNode attempt : attempts(site)) {
      if (attempt.path("operation").asText().equals(operation)) {
        return attempt;
      }
    }
    throw new AssertionError("no " + operation + " in " + attempts(site));
  }

  private JsonNode alert(String kind, String subject) {
    return hub.administrator()
        .get("/operations/alerts?open=true&kind=" + kind + "&subject=" + subject)
        .json()
        .path("items")
        .path(0);
  }

  private String state(String name) {
    return hub.administrator().get(SITES + name).json().path("state").asText();
  }

  private int renewals(AudaSite site) {
    return site.seen().path("calls").path("refresh").asInt();
  }

  private void expire(AudaSite site) {
    assertThat(
            hub.database()
                .update(
                    "UPDATE audaconnect_token SET expires_at = ? WHERE site = ?",
                    OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                    site.name()))
        .isEqualTo(1);
  }
}
