package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.outbox.Attempted;
import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.OutboxMessage;
import fieldhub.platform.outbox.OutboxState;
import fieldhub.platform.outbox.Outcome;
import fieldhub.platform.persistence.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnCallTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final JourneyKey KEY = new JourneyKey(KeyKind.CASE, "20417");

  private final OutboxMessage message =
      new OutboxMessage(Ids.next(), "mail", "astrid@example.com", KEY, new byte[] {1});

  /** An operator who has a message sent again starts to count from the first attempt. */
  @Test
  void eachAttemptIsACallOfItsOwnThoughItsNumberComesAgain() {
    Attempted first = attempt(Ids.next());
    Attempted again = attempt(Ids.next());

    assertThat(call(first).id()).isNotEqualTo(call(again).id());
    assertThat(call(first)).isEqualTo(call(first));
  }

  private Attempted attempt(UUID id) {
    Delivery delivery = new Delivery(Outcome.SUCCEEDED, "accepted");
    return new Attempted(id, message, 1, 0, OutboxState.SENT, delivery, NOW, NOW);
  }

  private static OwnCall call(Attempted attempt) {
    return OwnCall.of(attempt, "completedEmail", List.of(KEY));
  }
}
