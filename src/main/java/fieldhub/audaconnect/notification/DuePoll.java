package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.SiteState;
import fieldhub.audaconnect.subscription.Subscription;
import java.time.Instant;
import java.util.Optional;

/**
 * A site whose turn it is.
 *
 * @param stateSince when it came into its state
 * @param nextPollAt since when it is due
 * @param leftBehind whether an earlier poll of it never came to its end
 * @param lastGoodAt when a poll last succeeded
 * @param lastMillis how long its longest call took the last time
 * @param failures how many polls failed in a row
 * @param lost how many of them may have lost what they read
 * @param subscription what is read; empty when the hub has none or has forgotten it
 */
record DuePoll(
    String site,
    SiteState state,
    Instant stateSince,
    Instant nextPollAt,
    boolean leftBehind,
    Optional<Instant> lastGoodAt,
    long lastMillis,
    int failures,
    int lost,
    Optional<Subscription> subscription) {

  boolean isSlow() {
    return lastMillis > PollOrder.SLOW.toMillis();
  }

  boolean isLeaving() {
    return state == SiteState.DISCONNECTING;
  }

  DuePoll with(Optional<Subscription> read) {
    return new DuePoll(
        site,
        state,
        stateSince,
        nextPollAt,
        leftBehind,
        lastGoodAt,
        lastMillis,
        failures,
        lost,
        read);
  }
}
