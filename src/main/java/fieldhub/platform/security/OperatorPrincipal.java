package fieldhub.platform.security;

import java.security.Principal;

/**
 * An operator who has logged in.
 *
 * @param role what the operator may do
 */
public record OperatorPrincipal(String name, OperatorRole role) implements Principal {
  @Override
  public String getName() {
    return name;
  }
}
