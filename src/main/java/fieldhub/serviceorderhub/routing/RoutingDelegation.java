package fieldhub.serviceorderhub.routing;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Who decides for partners: this hub's rules, or InfoCare's hub. */
@SettingsGroup
public class RoutingDelegation {
  private static final String NAME = "fieldhub.serviceorderhub.routing";

  /** Who decides. */
  enum Decider {
    LOCAL,
    UPSTREAM
  }

  private final Decider decider;
  private final Duration cached;

  @Inject
  public RoutingDelegation(Settings settings) {
    decider = settings.choice(NAME, Decider.LOCAL);
    cached = settings.duration("fieldhub.serviceorderhub.routing.cached", Duration.ofMinutes(1));
    if (toUpstream() && settings.text("fieldhub.serviceorderhub.upstream.url").isEmpty()) {
      settings.problem(NAME, "upstream needs fieldhub.serviceorderhub.upstream.url");
    }
  }

  boolean toUpstream() {
    return decider == Decider.UPSTREAM;
  }

  /** For how long InfoCare's answer with a workshop is given again. */
  Duration cached() {
    return cached;
  }
}
