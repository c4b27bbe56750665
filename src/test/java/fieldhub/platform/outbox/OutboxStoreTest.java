package fieldhub.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final JourneyKey KEY = new JourneyKey(KeyKind.CASE, "20417");

  private final OutboxMessage message =
      new OutboxMessage(Ids.next(), "mail", "astrid@example.com", KEY, new byte[] {1});
  private OutboxStore store;

  @BeforeEach
  void start() throws Exception {
    store = new OutboxStore(new SqlStore(MigratedH2.create()));
    store.insert(message, NOW);
  }

  @Test
  void progressTellsTheStateAndTheLastDetail() {
    assertThat(progress().state()).isEqualTo(OutboxState.WAITING);
    assertThat(progress().restsUntil(LATER)).isFalse();

    attempt(new Delivery(Outcome.FAILED, "first"));
    attempt(new Delivery(Outcome.FAILED, "second"));

    assertThat(progress().detail()).contains("second");
    assertThat(progress().attempts()).isEqualTo(2);
    assertThat(progress().restsUntil(LATER.minusSeconds(1))).isTrue();
    assertThat(progress().restsUntil(LATER)).isFalse();
    assertThat(store.progress(UUID.randomUUID())).isEmpty();
  }

  @Test
  void anAbandonedMessageIsTakenByItselfAndOnce() {
    Due due = new Due(Set.of(), Set.of(), Set.of());
    store.claimNext(due, NOW, NOW.plusSeconds(300), Ids.next());
    assertThat(store.abandoned(NOW.plusSeconds(300))).isEmpty();

    assertThat(store.abandoned(NOW.plusSeconds(301))).containsExactly(message.id());
    assertThat(store.takeAbandoned(UUID.randomUUID(), NOW.plusSeconds(301))).isEmpty();
    assertThat(store.takeAbandoned(message.id(), NOW.plusSeconds(301)))
        .hasValueSatisfying(it -> assertThat(it.claimedUntil()).isEqualTo(NOW.plusSeconds(300)));
    assertThat(store.abandoned(NOW.plusSeconds(301))).isEmpty();
    assertThat(progress().state()).isEqualTo(OutboxState.UNKNOWN);
  }

  @Test
  void aRemarkIsMadeOnce() {
    assertThat(store.remark(message.id(), "mail", "came back"))
        .hasValueSatisfying(it -> assertThat(it.destination()).isEqualTo("astrid@example.com"));
    assertThat(store.remark(message.id(), "mail", "came back")).isEmpty();
    assertThat(store.remark(message.id(), "mail", "came back again")).isPresent();
    assertThat(store.remark(UUID.randomUUID(), "mail", "came back")).isEmpty();
  }

  @Test
  void aMessageOfAnotherKindGetsNoRemark() {
    assertThat(store.remark(message.id(), "supplier-order", "forged")).isEmpty();
    assertThat(store.remark(message.id(), "mail", "forged")).isPresent();
  }

  private Progress progress() {
    return store.progress(message.id()).orElseThrow();
  }

  private void attempt(Delivery delivery) {
    Due due = new Due(Set.of(), Set.of(), Set.of());
    OutboxClaim claim = store.claimNext(due, LATER, LATER, Ids.next()).orElseThrow();
    store.settle(claim, OutboxState.WAITING, LATER, NOW);
    store.insertAttempt(
        new Attempted(
            Ids.next(),
            claim.message(),
            claim.attempt(),
            0,
            OutboxState.WAITING,
            delivery,
            NOW,
            NOW));
  }
}
