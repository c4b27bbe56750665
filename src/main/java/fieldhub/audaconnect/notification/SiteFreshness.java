package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.SiteState;
import fieldhub.audaconnect.subscription.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How fresh what the hub knows of a site is.
 *
 * @param since when it came into its state
 * @param subscription what is read; empty while the hub has none
 * @param pollsNow whether a poll is under way
 * @param lastPollAt when a poll last ended
 * @param lastGoodAt when one last succeeded
 * @param nextPollAt when it is due
 * @param failures how many failed in a row
 * @param lastError why the last that failed did so
 * @param correlationId of AudaConnect's last answer
 */
public record SiteFreshness(
    String site,
    SiteState state,
    Instant since,
    Optional<Subscription> subscription,
    boolean pollsNow,
    Optional<Instant> lastPollAt,
    Optional<Instant> lastGoodAt,
    Instant nextPollAt,
    int failures,
    Optional<String> lastError,
    Optional<Instant> lastErrorAt,
    Optional<String> correlationId) {

  /** Whether it is polled. */
  public boolean isPolled() {
    return state == SiteState.CONNECTED || state == SiteState.DISCONNECTING;
  }

  /** Time since the last good poll; of a site that had none yet, since it came into its state. */
  public Duration lag(Instant now) {
    return Duration.between(lastGoodAt.orElse(since), now);
  }

  SiteFreshness with(Optional<Subscription> read) {
    return new SiteFreshness(
        site,
        state,
        since,
        read,
        pollsNow,
        lastPollAt,
        lastGoodAt,
        nextPollAt,
        failures,
        lastError,
        lastErrorAt,
        correlationId);
  }
}
