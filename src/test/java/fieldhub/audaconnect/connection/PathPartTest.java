package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPartTest {

  @ParameterizedTest
  @CsvSource({
    "GBEX0042, GBEX0042",
    "a/b, a%2Fb",
    "../partsorders, ..%2Fpartsorders",
    ".., %2E%2E",
    "., %2E",
    "a;b=c?d#e, a%3Bb%3Dc%3Fd%23e",
    "{x} %2F, %7Bx%7D%20%252F",
    "Zoë+1, Zo%C3%AB%2B1"
  })
  void aTextStaysOnePart(String text, String part) {
    assertThat(PathPart.encoded(text)).isEqualTo(part);
  }

  @Test
  void theRestClientsOwnEncodingIsTakenBackInThePathOnly() {
    assertThat(PathPart.encodedOnce(URI.create("https://h:1/b/a%252Fb/x?t=%2525")))
        .isEqualTo(URI.create("https://h:1/b/a%2Fb/x?t=%2525"));
  }
}
