package fieldhub.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyRulesTest {

  private final ReplyRules rules =
      new ReplyRules(Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "201, UNKNOWN",
    "204, UNKNOWN",
    "302, FAILED",
    "400, REFUSED",
    "401, FAILED",
    "403, FAILED",
    "404, REFUSED",
    "408, UNKNOWN",
    "409, UNKNOWN",
    "429, FAILED",
    "500, UNKNOWN",
    "502, UNKNOWN",
    "503, FAILED",
    "504, UNKNOWN"
  })
  void onlyWhatCertainlyDidNotArriveIsSentAgainBlindly(int status, Outcome outcome) {
    assertThat(rules.toOrder(reply(status, "")).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({"404, FAILED", "400, UNKNOWN", "401, UNKNOWN", "500, UNKNOWN", "503, UNKNOWN"})
  void onlyAClearNoToALookUpLetsAnOrderBeSentAgain(int status, Outcome outcome) {
    assertThat(rules.toLookUp(reply(status, "")).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120|PT2M",
        "0|PT0S",
        "99999999|PT1H",
        "99999999999999|PT0S",
        "-5|PT0S",
        "soon|PT0S",
        "Sun, 22 Nov 2026 10:05:00 GMT|PT5M",
        "Sun, 22 Nov 2026 09:00:00 GMT|PT0S",
        "''|PT0S"
      })
  void aWishForPatienceIsRespectedWithinReason(String header, Duration patience) {
    assertThat(rules.toOrder(new SupplierReply(503, new byte[0], header)).notBefore())
        .isEqualTo(patience);
  }

  @Test
  void theSuppliersWordsAreShownWithoutControlCharactersAndWithoutTheSecret() {
    Delivery delivery =
        rules.toOrder(reply(400, "bad\u0000 key:\r\n Bearer s3crét").without("s3crét"));

    assertThat(delivery.detail()).isEqualTo("HTTP 400: bad key: Bearer ***");
  }

  @Test
  void aLongAnswerIsCut() {
    assertThat(rules.toOrder(reply(400, "x".repeat(100_000))).detail()).hasSizeLessThan(350);
    assertThat(rules.toOrder(new SupplierReply(400, null, "")).detail())
        .isEqualTo("HTTP 400: an answer that is too large");
  }

  private static SupplierReply reply(int status, String body) {
    return new SupplierReply(status, body.getBytes(StandardCharsets.UTF_8), "");
  }
}
