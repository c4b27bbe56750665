package fieldhub.sandbox.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** How many connections and mails there were, and what became of them; open to everybody. */
@ApplicationScoped
@Path("control")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class GateCountsResource {

  @Inject GateCounts counts;

  @GET
  public String counts() {
    return counts.json().toString();
  }
}
