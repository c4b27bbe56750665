package fieldhub.sandbox.servicemobility;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The time of the contract's example webhooks. */
final class FixedClock {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-10T16:45:00.000Z"), ZoneOffset.UTC);

  private FixedClock() {}
}
