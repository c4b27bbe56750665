package fieldhub.sandbox.audaconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stand-in keeps its side of the contract's section 12. */
@HubTest
class AudaConnectSandboxIT {

  private static final String BASE = "/sandbox/audaconnect";
  private static final String LOGIN =
      BASE
          + "/OAuth20?client_id=fieldhub-sandbox&response_type=code&state=a%20state"
          + "&redirect_uri=http%3A%2F%2Fhub.example.org%2Fcallback&scope=";
  private static final String CLIENT =
      "client_id=fieldhub-sandbox&client_secret=fieldhub-sandbox-secret&redirect_uri="
          + "http%3A%2F%2Fhub.example.org%2Fcallback&grant_type=";
  private static final String SUBSCRIPTIONS = BASE + "/v1/bmsapi/site/subscriptions";

  @ArquillianResource Hub hub;

  private final String site = "sandbox-" + UUID.randomUUID();
  private Caller anybody;

  @BeforeEach
  void site() {
    anybody = hub.anonymous();
    assertThat(anybody.post(BASE + "/control/sites", Map.of("site", site)).status()).isEqualTo(200);
  }

  @Test
  void wrongCredentialsShowThePageAgainAndADenialIsTold() {
    assertThat(anybody.get(LOGIN + "BMS.Basic").text()).contains("Company Code");
    Reply wrong = form(LOGIN + "BMS.Basic", login("wrong"));
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.text()).contains("Password is wrong");
    assertThat(form(LOGIN + "BMS.Basic", "decision=deny").header("Location").orElseThrow())
        .startsWith("http://hub.example.org/callback?error=access_denied&state=a");
    assertThat(form(LOGIN + "BMS.All", login("sandbox")).header("Location").orElseThrow())
        .contains("error=invalid_scope");
  }

  @Test
  void everyAnswerHasACorrelationIdAndErrorsArePlainText() {
    Reply refused = anybody.get(BASE + "/v1/bmsapi/whoami");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.text()).isEqualTo("Unauthorised. Please provide valid user credentials.");
    assertThat(refused.header("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(UUID.fromString(refused.header("Correlation-Id").orElseThrow())).isNotNull();
    Caller user = user("BMS.Basic");
    assertThat(user.get(BASE + "/v1/bmsapi/whoami").text())
        .isEqualTo("\"GBEX0042\\\\" + site + "\"");
    String order = BASE + "/v1/bmsapi/partsorders/" + UUID.randomUUID();
    assertThat(user.get(order).status()).isEqualTo(403);
    assertThat(user("BMS.Basic%20BMS.PartOrders").get(order).status()).isEqualTo(404);
  }

  @Test
  void aTopicIsSubscribedOnceAndItsNotificationsAreGoneWhenTheyWereRead() {
    Caller user = user("BMS.Basic%20BMS.PartsOrders");
    assertThat(user.get(SUBSCRIPTIONS).status()).isEqualTo(204);
    Reply made = user.post(SUBSCRIPTIONS + "?topicCode=PARTS.ORDER", "");
    assertThat(made.json().path("Topic").isNull()).isTrue();
    String id = made.json().path("SubscriptionId").asText();
    assertThat(user.post(SUBSCRIPTIONS + "?topicCode=PARTS.ORDER", "").status()).isEqualTo(409);
    assertThat(user.get(SUBSCRIPTIONS).json().path(0).path("SubscriptionId").asText())
        .isEqualTo(id);

    String order =
        anybody
            .post(control("/orders"), Map.of("Status", "New"))
            .json()
            .path("PartsOrderId")
            .asText();
    String notifications = SUBSCRIPTIONS + "/" + id + "/notifications";
    assertThat(user.get(notifications).json().path(0).path("Resources").toString()).contains(order);
    assertThat(user.get(notifications).text()).isEqualTo("[]");
    assertThat(user.get(BASE + "/v1/bmsapi/partsorders/" + order).json().isArray()).isTrue();
    assertThat(user.delete(SUBSCRIPTIONS + "/" + id).status()).isEqualTo(204);
    assertThat(user.get(notifications).status()).isEqualTo(404);
  }

  @Test
  void callsFailAsTheKnobsSay() {
    Caller user = user("BMS.Basic");
    knobs("{'fault': 'error', 'status': 429, 'retryAfter': 7, 'times': 1}");
    Reply busy = whoami(user);
    assertThat(busy.status()).isEqualTo(429);
    assertThat(busy.header("Retry-After")).contains("7");
    assertThat(whoami(user).status()).isEqualTo(200);
    knobs("{'fault': 'redirect', 'status': 307, 'location': 'http://169.254.169.254/'}");
    assertThat(whoami(user).header("Location")).contains("http://169.254.169.254/");
    knobs("{'fault': 'huge', 'bytes': 100000, 'delayAfter': 10}");
    assertThat(whoami(user).text()).hasSizeGreaterThan(99_000).endsWith(site + "\"");
    knobs("{'fault': 'cut', 'delayBefore': 10}");
    assertThatThrownBy(() -> whoami(user)).isInstanceOf(UncheckedIOException.class);
    assertThat(anybody.get(control("")).json().path("calls").path("whoami").asInt()).isEqualTo(5);
  }

  @Test
  void tokensDieWhenTheyAreRevoked() {
    String refresh = tokens("BMS.Basic").json().path("refresh_token").asText();
    String renewal = CLIENT + "refresh_token&refresh_token=";
    Reply renewed = form(BASE + "/OAuth20/token", renewal + refresh);
    assertThat(renewed.json().path("expires_in").asInt()).isEqualTo(1800);
    assertThat(form(BASE + "/OAuth20/token", renewal + refresh).text()).contains("invalid_grant");
    anybody.delete(control("/refresh-tokens"));
    Reply dead =
        form(BASE + "/OAuth20/token", renewal + renewed.json().path("refresh_token").asText());
    assertThat(dead.status()).isEqualTo(400);
    Caller user = user("BMS.Basic");
    anybody.delete(control("/access-tokens"));
    assertThat(whoami(user).status()).isEqualTo(401);
  }

  private Reply whoami(Caller user) {
    return user.get(BASE + "/v1/bmsapi/whoami");
  }

  private void knobs(String whoami) {
    Reply turned =
        anybody.put(control("/knobs"), ("{'whoami': " + whoami + "}").replace('\'', '"'));
    assertThat(turned.status()).as(turned.toString()).isEqualTo(200);
  }

  private Caller user(String scopes) {
    return anybody.with(
        "Authorization", "Bearer " + tokens(scopes).json().path("access_token").asText());
  }

  private Reply tokens(String scopes) {
    String back = form(LOGIN + scopes, login("sandbox")).header("Location").orElseThrow();
    Matcher code = Pattern.compile("code=([^&]+)&state=a").matcher(back);
    assertThat(code.find()).as(back).isTrue();
    Reply tokens =
        form(BASE + "/OAuth20/token", CLIENT + "authorization_code&code=" + code.group(1));
    assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
    return tokens;
  }

  private String login(String password) {
    return "companyCode=GBEX0042&userName=" + site + "&password=" + password;
  }

  private Reply form(String path, String body) {
    return anybody.with("Content-Type", "application/x-www-form-urlencoded").post(path, body);
  }

  private String control(String path) {
    return BASE + "/control/sites/" + site + path;
  }
}
