package fieldhub.sandbox.servicemobility;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Hands out tokens to try the hub with. Open to everybody: the sandbox is not for production. */
@ApplicationScoped
@Path("tokens")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

  @Inject TokenIssuer issuer;

  /** Answers {@code {"token": …}} as the vendor's own call does (contract section 5.2). */
  @POST
  public String issue(String request) {
    return issuer
        .issue(TokenRequest.read(Fields.parse(request)))
        .map(token -> Json.createObjectBuilder().add("token", token).build().toString())
        .orElseThrow(() -> Fields.wrong("kind", "absent makes sense only when firing"));
  }
}
