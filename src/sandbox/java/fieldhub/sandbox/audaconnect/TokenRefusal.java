package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.json.Json;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** No tokens, in the form of RFC 6749 5.2. */
final class TokenRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String error;

  /** {@code invalid_grant}, with the reason. */
  TokenRefusal(String description) {
    this(400, "invalid_grant", description);
  }

  TokenRefusal(int status, String error, String description) {
    super(status, description);
    this.error = error;
  }

  String body() {
    return Json.createObjectBuilder()
        .add("error", error)
        .add("error_description", getMessage())
        .build()
        .toString();
  }

  Response response() {
    return Response.status(status()).type(MediaType.APPLICATION_JSON_TYPE).entity(body()).build();
  }
}
