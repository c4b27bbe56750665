package fieldhub.platform.inbox;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import fieldhub.platform.retry.BackOff;
import jakarta.inject.Inject;
import java.time.Duration;

/** How much the inbox takes, how often it tries, how long it keeps. */
@SettingsGroup
public class InboxSettings {

  private static final Duration LEAST_RETENTION = Duration.ofDays(30);

  private final long queueBytes;
  private final int writers;
  private final Duration acceptTimeout;
  private final boolean processing;
  private final int workers;
  private final int attempts;
  private final BackOff backOff;
  private final Duration leftBehind;
  private final Duration retention;
  private final Duration payloadRetention;

  @Inject
  public InboxSettings(Settings settings) {
    queueBytes = settings.bytes("fieldhub.inbox.queue-bytes", 64L << 20);
    writers = settings.number("fieldhub.inbox.writers", 2, 1, 16);
    acceptTimeout = settings.duration("fieldhub.inbox.accept-timeout", Duration.ofSeconds(10));
    processing = settings.flag("fieldhub.inbox.processing", true);
    workers = settings.number("fieldhub.inbox.workers", 2, 1, 16);
    attempts = settings.number("fieldhub.inbox.attempts", 8, 1, 1000);
    backOff =
        new BackOff(
            settings.duration("fieldhub.inbox.retry-first", Duration.ofSeconds(5)),
            settings.duration("fieldhub.inbox.retry-most", Duration.ofHours(1)));
    leftBehind = settings.duration("fieldhub.inbox.left-behind", Duration.ofSeconds(10));
    retention = retention(settings, "fieldhub.inbox.retention", Duration.ofDays(90));
    payloadRetention = retention(settings, "fieldhub.inbox.payload-retention", Duration.ofDays(30));
  }

  /** Shorter, and a sender's late repetition would be taken for a new message (contract 6.4). */
  private static Duration retention(Settings settings, String name, Duration fallback) {
    Duration value = settings.duration(name, fallback);
    if (value.compareTo(LEAST_RETENTION) < 0) {
      settings.problem(name, "must be at least P30D");
      return fallback;
    }
    return value;
  }

  long queueBytes() {
    return queueBytes;
  }

  int writers() {
    return writers;
  }

  Duration acceptTimeout() {
    return acceptTimeout;
  }

  /** False on a node that only takes messages in. */
  boolean processing() {
    return processing;
  }

  int workers() {
    return workers;
  }

  boolean isLast(int attempt) {
    return attempt >= attempts;
  }

  BackOff backOff() {
    return backOff;
  }

  Duration leftBehind() {
    return leftBehind;
  }

  Duration retention() {
    return retention;
  }

  Duration payloadRetention() {
    return payloadRetention;
  }
}
