package fieldhub.platform.http;

/** The machine interfaces of the hub, each under its own prefix with its own rules for answers. */
public enum HubInterface {
  SERVICE_MOBILITY("/servicemobility"),
  /** Partners and workshops (contract serviceorderhub). */
  SERVICE_ORDER_HUB("/api"),
  /** InfoCare's hub, which sends webhooks (contract serviceorderhub 8). */
  INFOCARE_WEBHOOKS("/serviceorderhub"),
  OPERATIONS("/operations");

  private static final String LOGON = "/servicemobility/authentication";

  private final String prefix;

  HubInterface(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The interface that a path belongs to.
   *
   * @param path the path below the context root, undecoded
   * @return null when it is none of them
   */
  public static HubInterface of(String path) {
    for (HubInterface each : values()) {
      if (path.startsWith(each.prefix) && endsSegment(path, each.prefix.length())) {
        return each;
      }
    }
    return null;
  }

  /** Whether failures have the shapes of contract serviceorderhub 1.6. */
  boolean hasHubErrors() {
    return this == SERVICE_ORDER_HUB || this == INFOCARE_WEBHOOKS;
  }

  /**
   * Whether whoever calls this path has no proof yet: he comes to get one (contract servicemobility
   * 5.2).
   *
   * @param path the path below the context root, undecoded
   */
  public static boolean isLogon(String path) {
    return path.equals(LOGON) || path.equals(LOGON + "/");
  }

  private static boolean endsSegment(String path, int at) {
    return path.length() == at || path.charAt(at) == '/' || path.charAt(at) == ';';
  }
}
