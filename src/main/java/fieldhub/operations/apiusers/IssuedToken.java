package fieldhub.operations.apiusers;

import fieldhub.platform.security.ApiTokens;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new token, with the token itself. */
public record IssuedToken(
    UUID id,
    String label,
    @Schema(description = "Shown this once; the hub keeps a hash") String token) {
  static IssuedToken of(ApiTokens.Issued issued) {
    return new IssuedToken(issued.token().id(), issued.token().label(), issued.secret());
  }

  /** Nobody logs a token by logging the answer. */
  @Override
  public String toString() {
    return "IssuedToken[" + id + "]";
  }
}
