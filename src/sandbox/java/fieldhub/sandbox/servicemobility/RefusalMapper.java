package fieldhub.sandbox.servicemobility;

import jakarta.json.Json;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Tells the caller why nothing was done. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {

  @Override
  public Response toResponse(Refusal refusal) {
    return Response.status(refusal.status())
        .type("application/problem+json")
        .entity(
            Json.createObjectBuilder()
                .add("title", "The sandbox did not do this")
                .add("status", refusal.status())
                .add("detail", refusal.getMessage())
                .build()
                .toString())
        .build();
  }
}
