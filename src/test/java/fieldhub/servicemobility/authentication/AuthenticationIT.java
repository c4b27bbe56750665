package fieldhub.servicemobility.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.SignedJWT;
import fieldhub.support.Caller;
import fieldhub.support.Hub;
import fieldhub.support.HubTest;
import fieldhub.support.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Technicians log on through the hub (contract servicemobility 5.2 and 5.3). */
@HubTest
class AuthenticationIT {
  private static final String LOGON = "/servicemobility/authentication";
  private static final String ACCOUNTS = "/operations/technician-accounts";
  private static final String LOCKS = "/operations/logon-locks";
  private static final String PASSWORD = "not-a-real-password";

  @ArquillianResource Hub hub;

  @Test
  void theContractsRequestGetsATokenThatTheHubItselfAccepts() throws Exception {
    hub.administrator()
        .post(
            ACCOUNTS,
            Map.of(
                "username", "tech.marlow",
                "name", "Sam Marlow",
                "email", "s.marlow@example.com",
                "password", PASSWORD));

    Reply reply = hub.anonymous().post(LOGON, example("authentication-request.json"));

    assertThat(reply.status()).as(reply::toString).isEqualTo(200);
    assertThat(reply.json().size()).isEqualTo(1);
    SignedJWT token = SignedJWT.parse(reply.json().path("token").asText());
    assertThat(token.getHeader().toJSONObject()).isEqualTo(Map.of("alg", "HS256", "typ", "JWT"));
    Map<String, Object> claims = token.getJWTClaimsSet().getClaims();
    assertThat(claims)
        .containsOnlyKeys("iat", "exp", "name", "email", "sub")
        .containsEntry("name", "Sam Marlow")
        .containsEntry("email", "s.marlow@example.com")
        .containsEntry("sub", "tech.marlow");
    assertThat(
            Duration.between(
                token.getJWTClaimsSet().getIssueTime().toInstant(),
                token.getJWTClaimsSet().getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(8));
    Caller technician = hub.anonymous().with("x-access-token", token.serialize());
    Reply webhook = technician.post("/servicemobility/webhooks", "{}");
    assertThat(webhook.status()).as("past the door: %s", webhook).isEqualTo(500);
    assertThat(webhook.json().path("title").asText()).isEqualTo("Invalid request");
  }

  @Test
  void unknownWrongDisabledAndLockedGetTheSameAnswerAndOnlyOperatorsLearnWhy() throws IOException {
    String disabled = account();
    hub.administrator().put(ACCOUNTS + "/" + disabled, Map.of("active", false));
    String locked = account();
    IntStream.range(0, 5).forEach(i -> logOn(locked, "wrong password"));
    String known = account();
    String secret = "secret-" + UUID.randomUUID();

    Set<String> answers = new HashSet<>();
    for (Reply reply :
        new Reply[] {
          logOn("nobody-" + UUID.randomUUID(), PASSWORD),
          logOn(known, secret),
          logOn(disabled, PASSWORD),
          logOn(locked, PASSWORD)
        }) {
      assertThat(reply.status()).as(reply::toString).isEqualTo(401);
      answers.add(reply.text());
    }

    assertThat(answers).hasSize(1);
    assertThat(events(known)).containsExactly("logon.refused");
    assertThat(summaries(disabled)).anyMatch(text -> text.contains("disabled"));
    assertThat(hub.log()).doesNotContain(secret).doesNotContain(PASSWORD);
    assertThat(summaries(known)).noneMatch(text -> text.contains(secret));
  }

  @Test
  void aLockIsListedEndsByItselfOrIsLiftedByAnOperatorAndIsOnRecord() {
    String user = account();
    IntStream.range(0, 4).forEach(i -> logOn(user, "wrong password"));
    assertThat(logOn(user, PASSWORD).status()).as("the fifth is right").isEqualTo(200);
    IntStream.range(0, 5).forEach(i -> logOn(user, "wrong password"));
    assertThat(logOn(user, PASSWORD).status()).isEqualTo(401);

    assertThat(item(user).path("locked").asBoolean()).isTrue();
    assertThat(hub.administrator().get(ACCOUNTS + "?locked=true&limit=500").text()).contains(user);
    Reply released =
        hub.administrator()
            .post(
                ACCOUNTS + "/" + user + "/release", Map.of("reason", "called from his own phone"));
    assertThat(released.json().path("locked").asBoolean(true)).isFalse();
    assertThat(logOn(user, PASSWORD).status()).isEqualTo(200);
    assertThat(events(user))
        .containsExactly(
            "logon.refused",
            "logon.refused",
            "logon.refused",
            "logon.refused",
            "logon.accepted",
            "logon.refused",
            "logon.refused",
            "logon.refused",
            "logon.refused",
            "logon.locked",
            "logon.refused",
            "logon.released",
            "logon.accepted");
    assertThat(hub.administrator().get("/operations/audit?objectId=" + user).text())
        .contains("technician.release", "called from his own phone")
        .doesNotContain(PASSWORD);

    IntStream.range(0, 5).forEach(i -> logOn(user, "wrong password"));
    hub.database()
        .update(
            "UPDATE logon_throttle SET locked_until = changed_at WHERE kind = 'USER' AND subject = ?",
            user);
    assertThat(logOn(user, PASSWORD).status()).as("the lock is over").isEqualTo(200);
  }

  @Test
  void aLockedAddressIsListedAndLiftedByAnOperator() {
    String id = "it-" + UUID.randomUUID();
    String address = "2001:db8:" + id;
    hub.database()
        .update(
            """
            INSERT INTO logon_throttle (kind, subject, failures, locked_until, address, changed_at)
            VALUES ('ADDRESS', ?, 500, TIMESTAMP WITH TIME ZONE '2999-01-01 00:00:00+00', ?,
              CURRENT_TIMESTAMP)""",
            id,
            address);

    assertThat(hub.administrator().get(LOCKS + "?limit=500").text()).contains(address);
    String release = LOCKS + "/" + id + "/release";
    assertThat(hub.administrator().post(release, "{}").status()).isEqualTo(400);
    Map<String, String> reason = Map.of("reason", "the proxy's address");
    Reply released = hub.administrator().post(release, reason);
    assertThat(released.status()).as(released::toString).isEqualTo(200);

    assertThat(hub.administrator().get(LOCKS + "?limit=500").text()).doesNotContain(address);
    assertThat(hub.administrator().post(release, reason).status()).isEqualTo(404);
    assertThat(events(address)).containsExactly("logon.address-released");
    assertThat(hub.administrator().get("/operations/audit?objectId=" + address).text())
        .contains("logon-lock.release", "the proxy's address");
  }

  @Test
  void parallelGuessesGetNoMoreTriesThanOthers() {
    String user = account();

    IntStream.range(0, 24)
        .parallel()
        .forEach(
            i ->
                await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> logOn(user, "guess number " + i).status() == 401));

    assertThat(events(user)).containsOnlyOnce("logon.locked").hasSizeGreaterThanOrEqualTo(24);
    assertThat(summaries(user)).filteredOn(it -> it.endsWith("wrong password")).hasSize(4);
    assertThat(logOn(user, PASSWORD).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"username\":\"tech.marlow\"}",
        "{\"username\":\"tech.marlow\",\"password\":7}",
        "{\"username\":null,\"password\":\"some-secret-words\"}",
        "{\"username\":\"a\\u0000b\",\"password\":\"some-secret-words\"}",
        "{\"username\":\"a\",\"username\":\"b\",\"password\":\"some-secret-words\"}"
      })
  void otherShapesAreNoLogonAndNothingIsRepeated(String body) {
    Reply reply = hub.anonymous().post(LOGON, body);
    assertThat(reply.status()).as(reply::toString).isEqualTo(500);
    assertThat(reply.json().path("title").asText()).isEqualTo("Invalid request");
    assertThat(reply.text()).doesNotContain("some-secret-words");
  }

  @Test
  void aLargeBodyIsRefusedAndNoTokenIsNeededForThisPathOnly() {
    String large = "{\"username\":\"u\",\"x\":\"" + "x".repeat(9000) + "\"}";
    assertThat(hub.anonymous().post(LOGON, large).json().path("title").asText())
        .isEqualTo("Request too large");
    assertThat(hub.anonymous().post(LOGON + "/", "{}").status()).isEqualTo(500);
    assertThat(hub.anonymous().post(LOGON + "/more", "{}").status()).isEqualTo(401);
    assertThat(hub.anonymous().post(LOGON + ";a=b", "{}").status()).isEqualTo(401);
    assertThat(hub.anonymous().post("/servicemobility/x/../authentication", "{}").status())
        .isNotEqualTo(200);
    assertThat(hub.anonymous().post("/servicemobility/parts-orders", "{}").status()).isEqualTo(401);
  }

  @Test
  void operatorsImportAccountsAndNoPasswordLeavesTheHub() {
    String one = unique();
    String two = unique();
    String csv =
        "username,name,email,password\n%s,One,one@example.com,%s\n%s,Two,,\n"
            .formatted(one, PASSWORD, two);
    Caller files = hub.administrator().with("Content-Type", "text/csv");

    assertThat(files.post(ACCOUNTS + "/import", csv).json().path("created").asInt()).isEqualTo(2);

    assertThat(logOn(one, PASSWORD).status()).isEqualTo(200);
    assertThat(logOn(two, "nobody's password").status()).isEqualTo(401);
    assertThat(item(two).path("hasPassword").asBoolean(true)).isFalse();
    String again = "username,name,email\n%s,One,one@example.com\n".formatted(one);
    assertThat(files.post(ACCOUNTS + "/import", again).json().path("unchanged").asInt())
        .isEqualTo(1);
    assertThat(logOn(one, PASSWORD).status()).as("the password stayed").isEqualTo(200);
    assertThat(hub.administrator().get(ACCOUNTS + "/export?format=csv").text())
        .contains(one)
        .doesNotContain(PASSWORD)
        .doesNotContain("PBKDF2");
    assertThat(hub.administrator().get("/operations/audit?limit=500").text())
        .doesNotContain(PASSWORD)
        .doesNotContain("PBKDF2");
    StringBuilder many = new StringBuilder("username,name,password\n");
    for (int i = 0; i < 501; i++) {
      many.append(unique()).append(",Many,").append(PASSWORD).append('\n');
    }
    Reply refused = files.post(ACCOUNTS + "/import", many.toString());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("at most 500 passwords").doesNotContain(PASSWORD);
  }

  @Test
  void badAccountsAreRefusedAndPasswordsNotRepeated() {
    Map<String, String> account =
        Map.of("username", "no such/name", "name", "N", "password", "short-pass");
    Reply reply = hub.administrator().post(ACCOUNTS, account);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("invalidParams")).hasSize(2);
    assertThat(reply.text()).doesNotContain("short-pass");
    String user = account();
    assertThat(
            hub.administrator()
                .post(ACCOUNTS, Map.of("username", user, "name", "N", "password", PASSWORD))
                .status())
        .isEqualTo(409);
    assertThat(
            hub.administrator()
                .put(ACCOUNTS + "/" + user + "/password", Map.of("password", "a better password"))
                .status())
        .isEqualTo(200);
    assertThat(logOn(user, "a better password").status()).isEqualTo(200);
  }

  private String account() {
    String username = unique();
    Reply made =
        hub.administrator()
            .post(ACCOUNTS, Map.of("username", username, "name", "Somebody", "password", PASSWORD));
    assertThat(made.status()).as(made::toString).isEqualTo(200);
    return username;
  }

  private static String unique() {
    return "tech-" + UUID.randomUUID();
  }

  private Reply logOn(String username, String password) {
    return hub.anonymous().post(LOGON, Map.of("username", username, "password", password));
  }

  private JsonNode item(String username) {
    return hub.administrator().get(ACCOUNTS + "/" + username).json();
  }

  private List<String> events(String username) {
    return journey(username, "event");
  }

  private List<String> summaries(String username) {
    return journey(username, "summary");
  }

  private List<String> journey(String username, String column) {
    return hub
        .database()
        .rows("SELECT event, summary FROM journey_entry WHERE key_value = ? ORDER BY id", username)
        .stream()
        .map(row -> (String) row.get(column))
        .toList();
  }

  private static String example(String name) throws IOException {
    try (InputStream file = AuthenticationIT.class.getResourceAsStream("/contract/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
