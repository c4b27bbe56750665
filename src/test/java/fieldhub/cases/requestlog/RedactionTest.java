package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

  private final Redaction redaction =
      new Redaction(List.of("accessToken", "password", "authorization", "cookie", "pinCode"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"accessToken\":\"abc\",\"n\":1} | {\"accessToken\":\"***\",\"n\":1}",
        "{\"a\":{\"access_token\":[1,2]}} | {\"a\":{\"access_token\":\"***\"}}",
        "{\"body\":\"{\\\"PASSWORD\\\":\\\"x\\\"}\"} | {\"body\":\"{\\\"PASSWORD\\\":\\\"***\\\"}\"}",
        "{\"password\":\"cut off in the mid | {\"password\":***",
        "{\"a\":1} {\"password\":\"x\"} | {\"a\":1} {\"password\":\"***\"}",
        "{\"password\":\"x\"} and more | {\"password\":\"***\"} and more",
        "{\"a\":1.50, \"a\":12345678901234567890.10,\"password\":\"x\"} | {\"a\":1.50, \"a\":12345678901234567890.10,\"password\":\"***\"}",
        "{\"password\":{\"v\":\"S\"} | {\"password\":\"***\"",
        "[{\"name\":\"password\",\"value\":\"S\"},{\"name\":\"n\",\"value\":\"1\"}] | [{\"name\":\"password\",\"value\":\"***\"},{\"name\":\"n\",\"value\":\"1\"}]",
        "{\"newPassword\":7,\"n\":[1,\"password=x\"]} | {\"newPassword\":\"***\",\"n\":[1,\"password=***\"]}",
        "{\"password\":null} | {\"password\":null}",
        "GET https://h/x?accessToken=S1 | GET https://h/x?accessToken=***",
        "https://h/x?%61ccessToken=S1&a=1 | https://h/x?%61ccessToken=***&a=1",
        "https://h/x#access%5Ftoken=S1 | https://h/x#access%5Ftoken=***",
        "password%3DS | password%3D***",
        "\"password\" => \"S\" | \"password\" => ***",
        "<Password><![CDATA[S<]]></Password> | <Password>***</Password>",
        "<password/><n>1</n> | <password/><n>1</n>",
        "Bearer S | Bearer ***",
        "Basic training | Basic training",
        "Basic am9lOnB3 | Basic ***",
        "it was eyJhbGciOi.eyJzdWIiOi.c2ln | it was ***",
        "it was fhk_0123456789abcdefghij-_ | it was ***",
        "Authorization: Digest username=u, response=S | Authorization: ***",
        "[1] accessToken=abc | [1] accessToken=***",
        "a=1&access-token=abc&b=2 | a=1&access-token=***&b=2",
        "https://x.example.com/?accessToken=abc#z | https://x.example.com/?accessToken=***",
        "https://joe:pw@x.example.com/ | https://***@x.example.com/",
        "Authorization: Bearer abcdefghij | Authorization: ***",
        "sent with Bearer abcdefghij | sent with Bearer ***",
        "<a><ns:password x='1'>abc</ns:password></a> | <a><ns:password x='1'>***</ns:password></a>",
        "PIN_CODE: 1234, rest | PIN_CODE: ***, rest",
        "Cookie: a=1; JSESSIONID=secret | Cookie: ***",
        "Authorization: ApiKey verysecret | Authorization: ***",
        "no json {\"password\":\"ab\\\"cdsecret\",\"n\":1} | no json {\"password\":***,\"n\":1}",
        "no json {\\\"password\\\":\\\"ab\\\\\\\"cdsecret\\\",\\\"n\\\":1} | no json {\\\"password\\\":***,\\\"n\\\":1}",
        "password:       far away | password:       *** away",
        "password=&n=1 | password=&n=1",
      })
  void takesValuesOutInEveryForm(String text, String without) {
    assertThat(redaction.of(text)).isEqualTo(without);
  }

  @Test
  void aHeaderEndsWithItsLine() {
    assertThat(redaction.of("Cookie: a=1; b=2\r\nAuthorization: Own x y\r\nAccept: text/html"))
        .isEqualTo("Cookie: ***\r\nAuthorization: ***\r\nAccept: text/html");
  }

  /** A megabyte that used to be read from every name to its end. */
  @ParameterizedTest
  @ValueSource(strings = {"a:", "password=\"", "a=\"", "<a>", "\\\"", "://", "Basic ", "{\"a\":"})
  @Timeout(30)
  void aLongTextIsReadOnce(String piece) {
    String text = piece.repeat((1 << 20) / piece.length());
    assertThat(redaction.of(text)).doesNotContain("password=\"");
    assertThat(redaction.of("(" + text + "password=secret")).doesNotContain("secret");
  }

  @Test
  void leavesWhatHoldsNothingAsItIs() {
    String text = "{ \"order\" : 1.50,  \"note\":\"no token here\" }";
    assertThat(redaction.of(text)).isEqualTo(text);
  }
}
