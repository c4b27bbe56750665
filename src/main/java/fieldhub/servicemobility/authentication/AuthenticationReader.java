package fieldhub.servicemobility.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.security.AccountRules;
import fieldhub.servicemobility.wire.Fields;

/** Reads an Authentication Object (contract servicemobility 5.2). */
final class AuthenticationReader {
  private static final int USERNAME = 128;

  private AuthenticationReader() {}

  /**
   * Reads the request.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST that names every field at fault
   *     and repeats none
   */
  static AuthenticationRequest read(JsonNode body) {
    return Fields.read(
        body,
        fields ->
            new AuthenticationRequest(
                fields.requiredSecret("username", USERNAME),
                fields.requiredSecret("password", AccountRules.MAX_PASSWORD)));
  }
}
