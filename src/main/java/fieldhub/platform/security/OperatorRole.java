package fieldhub.platform.security;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an operator may do; each includes what stands before it. */
public enum OperatorRole {
  VIEWER(Set.of(Roles.VIEWER)),
  OPERATOR(Set.of(Roles.VIEWER, Roles.OPERATOR)),
  ADMINISTRATOR(Set.of(Roles.VIEWER, Roles.OPERATOR, Roles.ADMINISTRATOR));

  private final Set<String> roles;

  OperatorRole(Set<String> roles) {
    this.roles = roles;
  }

  /** All roles that an account of this one has. */
  public Set<String> roles() {
    return roles;
  }

  /** The name as interfaces show it, in lower case. */
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with that spelling. */
  public static Optional<OperatorRole> of(String spelling) {
    for (OperatorRole each : values()) {
      if (each.spelling().equals(spelling)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
