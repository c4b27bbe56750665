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

  /** Reads what operators see. */
  public static final String VIEWER = "viewer";

  /** May also change and repair; every operator is a viewer. */
  public static final String OPERATOR = "operator";

  /** May also manage accounts and settings; every administrator is an operator. */
  public static final String ADMINISTRATOR = "administrator";

  private Roles() {}
}
