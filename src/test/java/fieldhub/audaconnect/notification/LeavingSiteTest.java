package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.connection.SiteState;
import fieldhub.audaconnect.orderstatus.OrderReads;
import fieldhub.audaconnect.subscription.Subscription;
import fieldhub.platform.inbox.InboxTrail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A disconnection ends, whatever AudaConnect does. */
class LeavingSiteTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final Instant JUST_NOW = NOW.minusSeconds(2);
  private static final Instant LONG_AGO = NOW.minus(Duration.ofMinutes(11));

  private long unapplied;
  private int unsubscribed;
  private final LeavingSite leaving =
      new LeavingSite(new Vendor(), new Trail(), new Reads(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void itEndsWhenNothingIsOpen() throws CallFailedException {
    PollResult end = leaving.next(poll(JUST_NOW), good(PollResult.Kind.EMPTY));

    assertThat(end.kind()).isEqualTo(PollResult.Kind.LEFT);
    assertThat(end.text()).isEmpty();
    assertThat(unsubscribed).isEqualTo(1);
  }

  @Test
  void whatCameIsWaitedForButNotForEver() throws CallFailedException {
    unapplied = 3;

    assertThat(leaving.next(poll(JUST_NOW), good(PollResult.Kind.EMPTY)).kind())
        .isEqualTo(PollResult.Kind.DRAINING);
    assertThat(leaving.next(poll(LONG_AGO), good(PollResult.Kind.EMPTY)))
        .matches(it -> it.kind() == PollResult.Kind.LEFT)
        .matches(it -> it.text().contains("3 messages"));
  }

  @Test
  void whoseNotificationsNeverEndIsLeftAllTheSame() throws CallFailedException {
    for (PollResult.Kind kind :
        new PollResult.Kind[] {PollResult.Kind.KEPT, PollResult.Kind.MORE}) {
      assertThat(leaving.next(poll(JUST_NOW), good(kind)).kind()).isEqualTo(kind);
      assertThat(leaving.next(poll(LONG_AGO), good(kind)))
          .matches(it -> it.kind() == PollResult.Kind.LEFT)
          .matches(it -> it.text().contains("still told"));
    }
  }

  @Test
  void failuresArePatientlyRepeatedUnlessTheyCannotPass() {
    assertThat(failed(JUST_NOW, CallProblem.UNKNOWN).kind()).isEqualTo(PollResult.Kind.FAILED);
    assertThat(failed(LONG_AGO, CallProblem.UNKNOWN).kind()).isEqualTo(PollResult.Kind.LEFT);
    assertThat(failed(JUST_NOW, CallProblem.FORBIDDEN).kind()).isEqualTo(PollResult.Kind.LEFT);
    assertThat(failed(JUST_NOW, CallProblem.NEEDS_RECONNECT))
        .matches(it -> it.kind() == PollResult.Kind.LEFT)
        .matches(it -> it.text().contains("not fetched") && it.text().contains("why"));
  }

  private PollResult failed(Instant since, CallProblem problem) {
    return leaving.failed(poll(since), new CallFailedException(problem, "why", Duration.ZERO));
  }

  private static PollResult good(PollResult.Kind kind) {
    return PollResult.good(kind, "");
  }

  private static DuePoll poll(Instant since) {
    return new DuePoll(
        "site",
        SiteState.DISCONNECTING,
        since,
        NOW,
        false,
        Optional.empty(),
        0,
        0,
        0,
        Optional.of(new Subscription(UUID.randomUUID(), "site", true, since)));
  }

  private final class Vendor extends AudaConnect {
    @Override
    public void unsubscribe(String site, UUID subscription) {
      unsubscribed++;
    }
  }

  private final class Trail extends InboxTrail {
    @Override
    public long unfinished(String source) {
      return unapplied;
    }
  }

  private static final class Reads extends OrderReads {
    @Override
    public long waiting(String site) {
      return 0;
    }
  }
}
