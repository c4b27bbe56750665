package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PollRoundTest {

  private static final Instant BEGIN = Instant.parse("2026-03-10T12:00:00Z");
  private static final Duration GRACE = Duration.ofMinutes(3);

  private Instant now = BEGIN;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final PollRound round = new PollRound(7, Duration.ofMinutes(1), clock);

  @Test
  void itGoesOnForItsTimeAndWhileAPollThatBeganInItIsUnderWay() {
    assertThat(round.goesOn()).isTrue();
    round.during(
        () -> {
          now = BEGIN.plusSeconds(80);
          assertThat(round.goesOn()).isTrue();
          round.during(() -> 0);
          return 0;
        });
    assertThat(round.goesOn()).isFalse();
    round.during(
        () -> {
          assertThat(round.goesOn()).as("a late one prolongs nothing").isFalse();
          return 0;
        });
  }

  @Test
  void sitesThatAreKnownToBeSlowBeginOnlyWhenTheyCanEndInTime() {
    now = BEGIN.plusSeconds(29);
    assertThat(round.mostMillis()).isEqualTo(Long.MAX_VALUE);
    now = BEGIN.plusSeconds(31);
    assertThat(round.mostMillis()).isEqualTo(29_000);
    now = BEGIN.plusSeconds(90);
    assertThat(round.mostMillis()).as("all others at any time").isEqualTo(5_000);
  }

  @Test
  void itStopsAtOnce() {
    round.stop();

    assertThat(round.goesOn()).isFalse();
    assertThat(round.pause(Duration.ofHours(1))).isFalse();
  }

  @Test
  void itIsOverWhenAllPartitionsHaveEndedOrNothingCanWorkAnyMore() {
    for (int i = 1; i < Slices.NUMBER; i++) {
      round.partitionEnded();
    }
    assertThat(round.isOver(GRACE)).isFalse();
    round.partitionEnded();
    assertThat(round.isOver(GRACE)).isTrue();

    PollRound hanging = new PollRound(8, Duration.ofMinutes(1), clock);
    now = now.plus(Duration.ofMinutes(4)).plusMillis(1);
    assertThat(hanging.isOver(GRACE)).isTrue();
  }
}
