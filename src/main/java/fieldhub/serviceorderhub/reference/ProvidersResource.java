package fieldhub.serviceorderhub.reference;

import fieldhub.cases.party.Parties;
import fieldhub.platform.security.Roles;
import fieldhub.serviceorderhub.wire.Answer;
import fieldhub.serviceorderhub.wire.QueryNames;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET providers?ids=} (contract serviceorderhub 6). */
@Path("providers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service order hub: reference data")
public class ProvidersResource {
  private static final QueryNames NAMES = QueryNames.of("ids");

  @Inject private Parties parties;

  @GET
  @RolesAllowed({Roles.PARTNER, Roles.PROVIDER})
  @Operation(summary = "Several providers by a comma list of ids; unknown ones are left out")
  public Answer<List<PartyEntry>> list(@Context UriInfo request) {
    return new Answer<>(
        PartyIds.several(NAMES.read(request)).stream()
            .map(parties::provider)
            .flatMap(Optional::stream)
            .map(PartyEntry::of)
            .toList());
  }
}
