package fieldhub.platform.outbox;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import fieldhub.platform.retry.BackOff;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * When outgoing messages are tried again, and when that ends. With the defaults a receiver may be
 * away for two and a half hours before a message is parked.
 */
@SettingsGroup
public class OutboxSettings {

  private final int attempts;
  private final int workers;
  private final BackOff backOff;

  @Inject
  public OutboxSettings(Settings settings) {
    attempts = settings.number("fieldhub.outbox.attempts", 12, 1, 1000);
    workers = settings.number("fieldhub.outbox.workers", 8, 1, 64);
    backOff =
        new BackOff(
            settings.duration("fieldhub.outbox.retry-first", Duration.ofSeconds(10)),
            settings.duration("fieldhub.outbox.retry-most", Duration.ofHours(1)));
  }

  boolean isLast(int attempt) {
    return attempt >= attempts;
  }

  /** How many messages of one kind are delivered at once on this node. */
  int workers() {
    return workers;
  }

  BackOff backOff() {
    return backOff;
  }
}
