package fieldhub.audaconnect.notification;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/** How often sites are polled (contract audaconnect 8). */
@SettingsGroup
public class PollSettings {

  private static final String INTERVAL = "fieldhub.audaconnect.poll-interval";
  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration LONGEST_ROUND = Duration.ofMinutes(5);

  private final Duration interval;

  @Inject
  public PollSettings(Settings settings) {
    interval = settings.duration(INTERVAL, Duration.ofMinutes(5));
    if (interval.compareTo(LEAST) < 0) {
      settings.problem(INTERVAL, "must be at least PT1M");
    }
  }

  /** From one poll of a site to the next, give or take a tenth. */
  Duration interval() {
    return interval;
  }

  /** How long one execution of the job goes on. */
  Duration round() {
    return interval.compareTo(LONGEST_ROUND) < 0 ? interval : LONGEST_ROUND;
  }
}
