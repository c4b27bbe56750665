package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.platform.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAnswersTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private final TokenAnswers answers = new TokenAnswers(new Json());

  @Test
  void readsTheContractsExample() throws Exception {
    String example =
        """
        {
          "access_token": "gAAAAexample-access-token-4h7K",
          "token_type": "bearer",
          "expires_in": 1800,
          "refresh_token": "rt-example-9f2c61d0b7",
          "scope": "BMS.Basic BMS.PartsOrders"
        }""";

    TokenPair pair = answers.tokens(bytes(example), NOON);

    assertThat(pair.access()).isEqualTo("gAAAAexample-access-token-4h7K");
    assertThat(pair.refresh()).contains("rt-example-9f2c61d0b7");
    assertThat(pair.expiresAt()).isEqualTo(NOON.plusSeconds(1800));
    assertThat(pair.toString()).doesNotContain("4h7K", "9f2c61d0b7");
  }

  @Test
  void onlyTheAccessTokenIsNeeded() throws Exception {
    TokenPair pair = answers.tokens(bytes("{\"access_token\":\"a\"}"), NOON);

    assertThat(pair.refresh()).isEmpty();
    assertThat(pair.expiresAt()).isEqualTo(NOON.plusSeconds(1800));
  }

  @Test
  void aLifetimeMayBeText() throws Exception {
    assertThat(
            answers
                .tokens(bytes("{\"access_token\":\"a\",\"expires_in\":\"90\"}"), NOON)
                .expiresAt())
        .isEqualTo(NOON.plusSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{}",
        "{\"access_token\":\" \"}",
        "{\"access_token\":\"a\\r\\nX: y\"}",
        "{\"access_token\":\"a\",\"token_type\":\"mac\"}"
      })
  void whatIsNoTokenIsTroubleThere(String body) {
    assertThatThrownBy(() -> answers.tokens(bytes(body), NOON))
        .isInstanceOfSatisfying(
            GrantFailedException.class,
            e -> assertThat(e.reason()).isEqualTo(GrantFailedException.Reason.UNAVAILABLE));
  }

  @Test
  void knowsWhenOnlyANewConsentHelps() {
    assertThat(answers.isInvalidGrant(reply(bytes("{\"error\": \"invalid_grant\"}")))).isTrue();
    assertThat(answers.isInvalidGrant(reply(bytes("{\"error\":\"invalid_client\"}")))).isFalse();
    assertThat(answers.isInvalidGrant(reply(bytes("invalid_grant")))).isFalse();
  }

  @Test
  void quotesNothingButTheErrorsCode() {
    assertThat(
            answers.error(
                reply(
                    bytes(
                        "{\"error\":\"invalid_grant\",\"error_description\":\"rt-secret is used\"}"))))
        .isEqualTo("AudaConnect's token endpoint answered 400 invalid_grant");
    assertThat(answers.error(reply(bytes("rt-secret"))))
        .isEqualTo("AudaConnect's token endpoint answered 400");
  }

  private static Reply reply(byte[] body) {
    return new Reply(400, body, false, "", "", "");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
