package fieldhub.platform.security;

/** The roles that callers have; resource methods name them in {@code @RolesAllowed}. */
public final class Roles {
  /** ServiceMobility with a verified token. */
  public static final String SERVICE_MOBILITY = "servicemobility";

  /**
   * A webhook's sender, proven as {@code fieldhub.servicemobility.webhooks.auth} says. A role of
   * its own, so that whoever may send webhooks without a token can call nothing else, however the
   * URL is spelt.
   */
  public static final String SERVICE_MOBILITY_WEBHOOK = "servicemobility-webhook";

  /** A service partner: the company that orders service (contract serviceorderhub 1.4). */
  public static final String PARTNER = "partner";

  /** A service provider: the workshop that performs it (contract serviceorderhub 1.4). */
  public static final String PROVIDER = "provider";

  /** InfoCare's hub, proven by the secret header of its webhooks (contract serviceorderhub 8). */
  public static final String INFOCARE_WEBHOOK = "infocare-webhook";

  /** Reads what operators see. */
  public static final String VIEWER = "viewer";

  /** May also change and repair; every operator is a viewer. */
  public static final String OPERATOR = "operator";

  /** May also manage accounts and settings; every administrator is an operator. */
  public static final String ADMINISTRATOR = "administrator";

  private Roles() {}
}
