package fieldhub.platform.http;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/**
 * How large a request body may be, by interface (contracts servicemobility 1.4, serviceorderhub
 * 5.3).
 */
@SettingsGroup
public class BodyLimits {
  private static final long MIB = 1L << 20;
  private static final long KIB = 1L << 10;
  private static final String WEBHOOKS = "webhooks";
  private static final String LOGON = "authentication";

  private final long serviceMobility;
  private final long webhooks;
  private final long logon;
  private final long serviceOrderHub;
  private final long infoCareWebhooks;
  private final long operations;

  @Inject
  public BodyLimits(Settings settings) {
    serviceMobility = settings.bytes("fieldhub.servicemobility.body-limit", MIB);
    webhooks = settings.bytes("fieldhub.servicemobility.webhooks.body-limit", 16 * MIB);
    logon = settings.bytes("fieldhub.servicemobility.authentication.body-limit", 8 * KIB);
    serviceOrderHub = settings.bytes("fieldhub.serviceorderhub.body-limit", MIB);
    infoCareWebhooks = settings.bytes("fieldhub.serviceorderhub.webhooks.body-limit", 16 * MIB);
    operations = settings.bytes("fieldhub.operations.body-limit", 32 * MIB);
  }

  /**
   * The limit in bytes.
   *
   * @param hubInterface null for a path of none, such as a browser's way back from AudaConnect
   * @param resource path below the interface's prefix, decoded; servers begin it with a slash or
   *     not
   */
  long of(HubInterface hubInterface, String resource) {
    if (hubInterface == null) {
      return logon; // anybody may call it, and nobody has much to say there
    }
    return switch (hubInterface) {
      case OPERATIONS -> operations;
      case SERVICE_ORDER_HUB -> serviceOrderHub;
      case INFOCARE_WEBHOOKS -> infoCareWebhooks;
      case SERVICE_MOBILITY -> serviceMobility(resource);
    };
  }

  private long serviceMobility(String path) {
    String resource = path.startsWith("/") ? path.substring(1) : path;
    if (resource.startsWith(LOGON)) {
      return logon; // anybody may send one
    }
    return resource.startsWith(WEBHOOKS) ? webhooks : serviceMobility;
  }
}
