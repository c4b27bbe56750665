package fieldhub.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SnapshotTest {
  private final AtomicLong version = new AtomicLong();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private Runnable whileReading = () -> {};
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");

  private final Snapshot<Integer> snapshot =
      new Snapshot<>(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          },
          () -> {
            looks.incrementAndGet();
            return version.get();
          },
          () -> {
            int read = reads.incrementAndGet();
            whileReading.run();
            return read;
          });

  @Test
  void theVersionIsLookedAtOncePerTimeHoweverManyAsk() {
    for (int i = 0; i < 100; i++) {
      snapshot.get();
    }
    assertThat(looks).hasValue(1);
    assertThat(reads).hasValue(1);
  }

  @Test
  void unchangedDataIsNotReadAgain() {
    snapshot.get();
    now = now.plus(Snapshot.FRESH);
    assertThat(snapshot.get()).isEqualTo(1);
    assertThat(looks).hasValue(2);
  }

  @Test
  void aChangeIsSeenWhenTheTimeIsOver() {
    snapshot.get();
    version.incrementAndGet();
    assertThat(snapshot.get()).isEqualTo(1);
    now = now.plus(Snapshot.FRESH);
    assertThat(snapshot.get()).isEqualTo(2);
  }

  @Test
  void whoChangedItHimselfNeedNotWait() {
    snapshot.get();
    version.incrementAndGet();
    snapshot.forget();
    assertThat(snapshot.get()).isEqualTo(2);
  }

  @Test
  void aChangeWhileItIsReadIsNotOverwrittenByWhatWasReadBefore() {
    whileReading =
        () -> {
          whileReading = () -> {};
          version.incrementAndGet();
          snapshot().forget();
        };
    assertThat(snapshot.get()).isEqualTo(1);
    assertThat(snapshot.get()).isEqualTo(2);
  }

  /** For the reader, which is a part of it. */
  private Snapshot<Integer> snapshot() {
    return snapshot;
  }
}
