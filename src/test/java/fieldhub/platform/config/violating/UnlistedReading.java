package fieldhub.platform.config.violating;

import fieldhub.platform.config.Settings;

/** Reads settings that nobody listed, in branches that a start without settings does not take. */
class UnlistedReading {

  private static final String PREFIX = "fieldhub.sample.";

  private final boolean used;

  UnlistedReading(Settings settings, String tail) {
    used =
        settings.flag("fieldhub.sample.listed", false)
            && settings.text(PREFIX + "in-a-branch").isPresent()
            && handedOn(settings, "fieldhub.sample.handed-on")
            && settings.text(PREFIX + tail).isPresent();
  }

  boolean used() {
    return used;
  }

  private static boolean handedOn(Settings settings, String name) {
    return settings.text(name).isPresent();
  }
}
