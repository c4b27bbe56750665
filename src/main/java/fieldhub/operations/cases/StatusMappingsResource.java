package fieldhub.operations.cases;

import fieldhub.cases.casefile.StatusMappings;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How partners see workshops' statuses (contract serviceorderhub 8). */
@Path("status-mappings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: service order hub")
public class StatusMappingsResource {

  @Inject private StatusMappings mappings;

  @GET
  @Path("{partner: [0-9]{1,18}}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "All mappings of a partner; what is not mapped it sees as it is")
  public List<MappingItem> list(@PathParam("partner") long partner) {
    return mappings.ofPartner(partner).stream().map(MappingItem::of).toList();
  }

  @PUT
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Sets one mapping; without partnerKey the partner does not see the status")
  public List<MappingItem> put(MappingItem body, @Context SecurityContext caller) {
    MappingItem item = RequestCheck.body(body);
    mappings.put(item.read(), who(caller), item.reason());
    return list(item.partner());
  }

  @DELETE
  @Path("{partner: [0-9]{1,18}}/{provider: [0-9]{1,18}}/{key}")
  @RolesAllowed(Roles.OPERATOR)
  @Operation(summary = "Takes one mapping out; the partner sees the status as it is")
  public void remove(
      @PathParam("partner") long partner,
      @PathParam("provider") long provider,
      @PathParam("key") String key,
      @Context SecurityContext caller) {
    mappings.remove(partner, provider, RequestCheck.key(key), who(caller));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
