package fieldhub.serviceorderhub.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract serviceorderhub 1.2. */
class AcceptedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | false",
        "application/json | false",
        "text/xml | false",
        "*/* | false",
        "text/html | true",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | true",
        "application/json, text/html | false",
        "application/json;q=0.5, text/html | true",
        "text/html;q=0 | false"
      })
  void whoAsksForHtmlGetsAPage(String accept, boolean html) {
    assertThat(Accepted.of(accept, null).html()).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "- | NONE",
        "identity | NONE",
        "br | NONE",
        "gzip | GZIP",
        "deflate | DEFLATE",
        "gzip, deflate, br | GZIP",
        "gzip;q=0.2, deflate;q=0.9 | DEFLATE",
        "gzip;q=0 | NONE",
        "GZIP;q=nonsense | NONE"
      })
  void whatTheCallerCanUnpackIsPacked(String encoding, Accepted.Packing packing) {
    assertThat(Accepted.of(null, encoding).packing()).isEqualTo(packing);
  }
}
