package fieldhub.platform.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** For how long the server's job repository remembers executions; the hub needs none of them. */
@ApplicationScoped
class JobHistory {

  private static final Duration KEPT = Duration.ofDays(7);
  private static final int SOME = 500;

  @Inject private JobHistoryStore store;
  @Inject private Clock clock;

  /** Deletes a few old ones; whether there may be more. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  boolean deleteSome() {
    return store.delete(clock.instant().minus(KEPT), SOME) >= SOME;
  }
}
