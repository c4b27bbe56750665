package fieldhub.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutboxClaimTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private static OutboxClaim until(Duration left) {
    return new OutboxClaim(null, Ids.next(), 1, 0, NOW.plus(left));
  }

  @Test
  void aClaimThatCouldRunOutDuringTheCallIsNotCalledAnyMore() {
    assertThat(until(Duration.ofMinutes(5)).isFresh(NOW)).isTrue();
    assertThat(until(Duration.ofMinutes(2)).isFresh(NOW)).isFalse();
    assertThat(until(Duration.ofMinutes(-1)).isFresh(NOW)).isFalse();
  }
}
