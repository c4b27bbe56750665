package fieldhub.parts.order;

import static fieldhub.parts.order.PartsSamples.part;
import static fieldhub.parts.order.PartsSamples.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RequestFingerprintTest {

  private static final PartsRequest REQUEST = request(part("A", "1"), part("B", "2"));

  @Test
  void theOrderOfThePartsAndTheWayNumbersAreWrittenDoNotMatter() {
    assertThat(RequestFingerprint.of(request(part("B", "2.000"), part("A", "1.0"))))
        .isEqualTo(RequestFingerprint.of(REQUEST));
    assertThat(RequestFingerprint.of(request(part("A", "100"))))
        .isEqualTo(RequestFingerprint.of(request(part("A", "1E+2"))));
  }

  static Stream<PartsRequest> others() {
    RequestedPart a = part("A", "1");
    RequestedPart b = part("B", "2");
    return Stream.of(
        request(a),
        request(a, a, b),
        request(a, part("B", "2.0001")),
        request(part("AB", "1"), part("", "2")),
        new PartsRequest("WO-2", "AC-1", "tech", Site.UNKNOWN, List.of(a, b)),
        new PartsRequest("WO-1", "AC-2", "tech", Site.UNKNOWN, List.of(a, b)),
        new PartsRequest("WO-1A", "C-1", "tech", Site.UNKNOWN, List.of(a, b)),
        new PartsRequest("WO-1", "AC-1", "other", Site.UNKNOWN, List.of(a, b)),
        request(a, new RequestedPart("B", "", new BigDecimal("2"), "1003", "1001")),
        request(a, new RequestedPart("B", "", new BigDecimal("2"), "1002", "1002")),
        request(a, new RequestedPart("B", "", new BigDecimal("2"), "10021", "001")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anythingElseMakesAnotherRequest(PartsRequest other) {
    assertThat(RequestFingerprint.of(other)).isNotEqualTo(RequestFingerprint.of(REQUEST));
  }

  @Test
  void theSiteAndTheDescriptionAreNotPartOfIt() {
    PartsRequest elsewhere =
        new PartsRequest(
            "WO-1",
            "AC-1",
            "tech",
            PartsSamples.site("WC", "SA", "GBR", "X", null),
            List.of(
                new RequestedPart("A", "other words", BigDecimal.ONE, "1002", "1001"),
                part("B", "2")));
    assertThat(RequestFingerprint.of(elsewhere)).isEqualTo(RequestFingerprint.of(REQUEST));
  }
}
