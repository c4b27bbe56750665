package fieldhub.platform.outbox;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/** When outgoing messages are tried again, and when that ends. */
@SettingsGroup
public class OutboxSettings {

  private final int attempts;
  private final Duration firstRetry;
  private final Duration longestRetry;

  @Inject
  public OutboxSettings(Settings settings) {
    attempts = settings.number("fieldhub.outbox.attempts", 10, 1, 1000);
    firstRetry = settings.duration("fieldhub.outbox.retry-first", Duration.ofSeconds(10));
    longestRetry = settings.duration("fieldhub.outbox.retry-most", Duration.ofHours(1));
  }

  boolean isLast(int attempt) {
    return attempt >= attempts;
  }

  /** Doubles from attempt to attempt, up to the longest wait. */
  Duration waitAfter(int attempt) {
    Duration doubled = firstRetry.multipliedBy(1L << Math.min(attempt - 1, 20));
    return doubled.compareTo(longestRetry) > 0 ? longestRetry : doubled;
  }
}
