package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

  private final Redaction redaction =
      new Redaction(List.of("accessToken", "password", "authorization", "pinCode"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"accessToken\":\"abc\",\"n\":1} | {\"accessToken\":\"***\",\"n\":1}",
        "{\"a\":{\"access_token\":[1,2]}} | {\"a\":{\"access_token\":\"***\"}}",
        "{\"body\":\"{\\\"PASSWORD\\\":\\\"x\\\"}\"} | {\"body\":\"{\\\"PASSWORD\\\":\\\"***\\\"}\"}",
        "{\"password\":\"cut off in the mid | {\"password\":***",
        "{\"a\":1} {\"password\":\"x\"} | {\"a\":1} {\"password\":***}",
        "[1] accessToken=abc | [1] accessToken=***",
        "a=1&access-token=abc&b=2 | a=1&access-token=***&b=2",
        "https://x.example.com/?accessToken=abc#z | https://x.example.com/?accessToken=***",
        "https://joe:pw@x.example.com/ | https://***@x.example.com/",
        "Authorization: Bearer abcdefghij | Authorization: ***",
        "sent with Bearer abcdefghij | sent with Bearer ***",
        "<a><ns:password x='1'>abc</ns:password></a> | <a><ns:password x='1'>***</ns:password></a>",
        "PIN_CODE: 1234, rest | PIN_CODE: ***, rest",
      })
  void takesValuesOutInEveryForm(String text, String without) {
    assertThat(redaction.of(text)).isEqualTo(without);
  }

  @Test
  void leavesWhatHoldsNothingAsItIs() {
    String text = "{ \"order\" : 1.50,  \"note\":\"no token here\" }";
    assertThat(redaction.of(text)).isEqualTo(text);
  }
}
