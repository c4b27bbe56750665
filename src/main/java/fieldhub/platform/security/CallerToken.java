package fieldhub.platform.security;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * The caller that a verified token names. Its name is {@code sub}, else {@code email}, else {@code
 * name}. Claims are plain Java: texts, numbers, booleans, lists and maps; {@code groups} and {@code
 * aud} are sets of texts. The token itself is not kept.
 */
public final class CallerToken implements JsonWebToken {
  private static final String[] NAMES = {"sub", "email", "name"};

  private final String name;
  private final Map<String, Object> claims;

  private CallerToken(String name, Map<String, Object> claims) {
    this.name = name;
    this.claims = Map.copyOf(claims);
  }

  /** A caller by the claims of a verified token. */
  static CallerToken of(Map<String, Object> claims) {
    for (String each : NAMES) {
      if (claims.get(each) instanceof String text && !text.isBlank()) {
        return new CallerToken(text, claims);
      }
    }
    return new CallerToken("unnamed", claims);
  }

  /** A caller whom something in front of the hub has verified: nothing is known about it here. */
  static CallerToken verifiedUpstream() {
    return new CallerToken("verified-upstream", Map.of());
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Set<String> getClaimNames() {
    return claims.keySet();
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> T getClaim(String claimName) {
    if (Claims.groups.name().equals(claimName)) {
      return (T) Set.of(Roles.SERVICE_MOBILITY);
    }
    return (T) claims.get(claimName);
  }
}
