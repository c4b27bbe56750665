package fieldhub.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What may go, a few rows to a transaction, so that it is in nobody's way. */
@ApplicationScoped
class Retention {

  private static final int FEW = 500;

  private final SweepStore store;
  private final InboxSettings settings;
  private final Clock clock;

  @Inject
  Retention(SweepStore store, InboxSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected Retention() {
    this(null, null, null);
  }

  /** Whether there may be more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean deleteSomePayloads() {
    Instant before = clock.instant().minus(settings.payloadRetention());
    List<UUID> old = store.withPayloadBefore(firstIdOf(before), before, FEW);
    store.deletePayloads(old);
    return old.size() == FEW;
  }

  /** Whether there may be more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean deleteSomeMessages() {
    Instant before = clock.instant().minus(settings.retention());
    List<UUID> old = store.before(firstIdOf(before), before, FEW);
    store.deleteMessages(old);
    return old.size() == FEW;
  }

  /** Our ids start with the milliseconds of their time, so the primary key finds what is old. */
  static UUID firstIdOf(Instant time) {
    return new UUID(time.toEpochMilli() << 16, 0);
  }
}
