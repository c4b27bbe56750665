package fieldhub.audaconnect.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fieldhub.audaconnect.connection.Answer;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.platform.inbox.Accepted;
import fieldhub.platform.inbox.Inbox;
import fieldhub.platform.inbox.InboxUnavailableException;
import fieldhub.platform.inbox.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An answer that AudaConnect has removed is nowhere but here: it is not given up easily. */
class AnswerKeeperTest {

  private static final UUID SUBSCRIPTION = UUID.fromString("6f0c2c1e-9a4b-4d57-8f1e-3b2a7d5c9e10");

  private final List<Incoming> stored = new ArrayList<>();
  private int outages;
  private int tries;
  private final AnswerKeeper keeper = new AnswerKeeper(new Unsteady(), Duration.ofMillis(1));

  @Test
  void itIsTriedAgainUntilTheInboxTakesIt() throws CallFailedException {
    outages = AnswerKeeper.MOST_TRIES - 1;

    keeper.keep(SUBSCRIPTION, answer("[1]"));

    assertThat(stored).hasSize(1);
  }

  @Test
  void whoeverIsToldToStopStoresItFirst() throws CallFailedException {
    outages = 3;
    Thread.currentThread().interrupt();

    keeper.keep(SUBSCRIPTION, answer("[1]"));

    assertThat(Thread.interrupted()).as("told on").isTrue();
    assertThat(stored).hasSize(1);
  }

  @Test
  void inTheEndItIsLost() {
    outages = Integer.MAX_VALUE;

    assertThatThrownBy(() -> keeper.keep(SUBSCRIPTION, answer("[1]")))
        .isInstanceOfSatisfying(
            CallFailedException.class,
            it -> assertThat(it.problem()).isEqualTo(CallProblem.UNKNOWN));
    assertThat(tries).isEqualTo(AnswerKeeper.MOST_TRIES);
  }

  @Test
  void theSameBytesAreTheSameMessage() throws CallFailedException {
    keeper.keep(SUBSCRIPTION, answer("[1]"));
    keeper.keep(SUBSCRIPTION, answer("[1]"));
    keeper.keep(SUBSCRIPTION, answer("[2]"));

    assertThat(stored.get(0).externalId())
        .matches("answer-[0-9a-f]{64}")
        .isEqualTo(stored.get(1).externalId())
        .isNotEqualTo(stored.get(2).externalId());
  }

  private static Answer answer(String body) {
    return new Answer(body.getBytes(StandardCharsets.UTF_8), "c-1");
  }

  private final class Unsteady extends Inbox {
    @Override
    public Accepted accept(Incoming message) {
      tries++;
      if (outages > 0) {
        outages--;
        throw new InboxUnavailableException("down", null);
      }
      stored.add(message);
      return Accepted.NEW;
    }
  }
}
