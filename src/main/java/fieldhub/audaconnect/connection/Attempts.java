package fieldhub.audaconnect.connection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The calls to AudaConnect, kept for a month for whoever talks to its service desk. */
@ApplicationScoped
public class Attempts {

  private static final Logger LOG = Logger.getLogger(Attempts.class.getName());
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 1000;

  @Inject private AttemptStore store;
  @Inject private Clock clock;

  /** Records a call that has just ended. Never fails: its answer is worth more than this row. */
  void record(Attempt attempt) {
    try {
      store.insert(attempt.ended(clock.instant()));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "An attempt of " + attempt.site() + " could not be recorded", e);
    }
  }

  /**
   * A site's calls, newest first.
   *
   * @param before only those before this one, for the next page
   */
  public List<Attempt> of(String site, Optional<UUID> before, int limit) {
    return store.of(site, before, limit);
  }

  /** Deletes some that are too old; whether there may be more. */
  boolean deleteSomeOld() {
    return store.deleteBefore(clock.instant().minus(KEPT), AT_ONCE) == AT_ONCE;
  }
}
