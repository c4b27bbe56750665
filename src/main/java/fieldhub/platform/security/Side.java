package fieldhub.platform.security;

/**
 * On which side of a case a caller of the Service Order Hub stands (contract serviceorderhub 1.4).
 */
public enum Side {
  /** The company that orders service. */
  PARTNER(Roles.PARTNER),
  /** The workshop that performs it. */
  PROVIDER(Roles.PROVIDER);

  private final String role;

  Side(String role) {
    this.role = role;
  }

  /** The role that resource methods name. */
  public String role() {
    return role;
  }
}
