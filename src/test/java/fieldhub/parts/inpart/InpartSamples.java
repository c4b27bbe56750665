package fieldhub.parts.inpart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Readings and orders for tests. */
final class InpartSamples {

  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private InpartSamples() {}

  static InpartReading reading(UUID order, String status, InpartLine... lines) {
    return reading(order, status, null, lines);
  }

  static InpartReading reading(UUID order, String status, UUID assessment, InpartLine... lines) {
    return new InpartReading(
        order,
        assessment,
        "Thornbury Vehicle Parts Ltd",
        "TVP-260302-0017",
        ToldStatus.of(status),
        NOON.plusSeconds(86_400),
        List.of(lines));
  }

  static InpartLine line(String oe, int ordinal, String status, String price) {
    return new InpartLine(
        new LineKey(oe, null, ordinal),
        1,
        ToldStatus.of(status),
        new BigDecimal(price),
        null,
        null);
  }

  static Fetch fetch(String toldBy, Instant at) {
    return new Fetch("leeds", "GBP", toldBy, at, at);
  }

  static InpartOrder order(InpartReading reading) {
    return new InpartOrder(
        reading, "leeds", "GBP", NOON, NOON, NOON, NOON, AssessmentOwner.UNKNOWN);
  }
}
