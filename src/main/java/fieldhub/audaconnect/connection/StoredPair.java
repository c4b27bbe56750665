package fieldhub.audaconnect.connection;

import fieldhub.platform.security.Sealed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A site's tokens as they are stored.
 *
 * @param pair changes whenever others take their place
 * @param state the site's
 * @param failures how often renewing failed in a row
 * @param retryAt not to be renewed before, after a failure
 */
public record StoredPair(
    String site,
    UUID pair,
    Sealed access,
    Optional<Sealed> refresh,
    Instant expiresAt,
    Instant refreshedAt,
    SiteState state,
    int failures,
    Optional<Instant> retryAt) {

  /**
   * A minute before its end and up to another one, by chance: so that sites do not come at once.
   */
  private static final long EARLY_SECONDS = 60;

  /** Of tokens that live for minutes only. */
  private static final int EARLY_PART = 3;

  /** Whether it may still be used. */
  boolean isGood(Instant now) {
    return now.isBefore(expiresAt);
  }

  /** Whether it should be renewed, good or not. */
  boolean isDue(Instant now) {
    Duration chance =
        Duration.ofSeconds(EARLY_SECONDS + Math.floorMod(pair.hashCode(), EARLY_SECONDS + 1));
    Duration part = Duration.between(refreshedAt, expiresAt).dividedBy(EARLY_PART);
    Duration early = part.compareTo(chance) < 0 ? part : chance;
    return !now.isBefore(expiresAt.minus(early));
  }
}
