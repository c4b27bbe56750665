package fieldhub.audaconnect.connection;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.security.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoredPairTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void isRenewedOneToTwoMinutesBeforeItsEnd() {
    boolean sometimesEarly = false;
    boolean sometimesLate = false;
    for (int i = 0; i < 200; i++) {
      StoredPair pair = pair(Duration.ofMinutes(30));
      assertThat(pair.isDue(pair.expiresAt().minusSeconds(121))).isFalse();
      assertThat(pair.isDue(pair.expiresAt().minusSeconds(60))).isTrue();
      sometimesEarly |= pair.isDue(pair.expiresAt().minusSeconds(100));
      sometimesLate |= !pair.isDue(pair.expiresAt().minusSeconds(80));
    }
    assertThat(sometimesEarly && sometimesLate).isTrue();
  }

  @Test
  void oneThatLivesForSecondsIsNotDueAtOnce() {
    StoredPair pair = pair(Duration.ofSeconds(9));

    assertThat(pair.isDue(NOON.plusSeconds(5))).isFalse();
    assertThat(pair.isDue(NOON.plusSeconds(6))).isTrue();
  }

  @Test
  void isGoodUntilItsEnd() {
    StoredPair pair = pair(Duration.ofMinutes(30));

    assertThat(pair.isGood(pair.expiresAt().minusMillis(1))).isTrue();
    assertThat(pair.isGood(pair.expiresAt())).isFalse();
  }

  private static StoredPair pair(Duration lifetime) {
    return new StoredPair(
        "leeds",
        UUID.randomUUID(),
        new Sealed("k", new byte[0]),
        Optional.empty(),
        NOON.plus(lifetime),
        NOON,
        SiteState.CONNECTED,
        0,
        Optional.empty());
  }
}
