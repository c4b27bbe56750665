package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.SiteState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PollSliceTest {

  private final PollRound round = new PollRound(1, Duration.ofMinutes(1), Clock.systemUTC());
  private final List<String> givenBack = new ArrayList<>();

  @Test
  void whenOneCannotBeNotedThoseBehindItAreGivenBack() {
    new PollSlice(new Claims(), new Turn()).poll(round, 0);

    assertThat(givenBack).containsExactly("second", "third");
  }

  private static DuePoll poll(String site) {
    return new DuePoll(
        site,
        SiteState.CONNECTED,
        Instant.EPOCH,
        Instant.EPOCH,
        false,
        Optional.empty(),
        0,
        0,
        0,
        Optional.empty());
  }

  private final class Claims extends PollClaims {
    @Override
    List<DuePoll> begin(PollRound mine, int slice, boolean slowLast) {
      return List.of(poll("first"), poll("second"), poll("third"));
    }

    @Override
    void giveBack(PollRound mine, List<DuePoll> polls) {
      polls.forEach(it -> givenBack.add(it.site()));
    }
  }

  private static final class Turn extends PollTurn {
    @Override
    long take(PollRound mine, DuePoll poll) {
      mine.stop();
      throw new IllegalStateException("the database is away");
    }
  }
}
