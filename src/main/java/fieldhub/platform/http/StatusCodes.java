package fieldhub.platform.http;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/**
 * Which status an interface answers for a problem. ServiceMobility documents 200, 401 and 500 only
 * and relays ours to the technician's app unchanged, so by default it sees no other (design 5).
 */
@SettingsGroup
public class StatusCodes {
  /** What ServiceMobility may see. */
  public enum Mode {
    DOCUMENTED,
    HTTP
  }

  private final Mode serviceMobility;

  @Inject
  public StatusCodes(Settings settings) {
    serviceMobility = settings.choice("fieldhub.servicemobility.status-codes", Mode.DOCUMENTED);
  }

  /** The status of a problem on an interface; null stands for every other path. */
  public int status(ProblemType type, HubInterface hubInterface) {
    if (hubInterface != HubInterface.SERVICE_MOBILITY || serviceMobility == Mode.HTTP) {
      return type.status();
    }
    return switch (type) {
      case UNAUTHENTICATED, FORBIDDEN -> ProblemType.UNAUTHENTICATED.status();
      default -> ProblemType.INTERNAL.status();
    };
  }

  /** Whether ServiceMobility gets the documented codes only. */
  public boolean documented() {
    return serviceMobility == Mode.DOCUMENTED;
  }
}
