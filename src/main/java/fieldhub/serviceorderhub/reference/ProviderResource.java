package fieldhub.serviceorderhub.reference;

import fieldhub.cases.party.Parties;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code GET provider?id=} (contract serviceorderhub 6). */
@Path("provider")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "service order hub: reference data")
public class ProviderResource {
  private static final QueryNames NAMES = QueryNames.of("id");

  @Inject private Parties parties;

  @GET
  @RolesAllowed({Roles.PARTNER, Roles.PROVIDER})
  @Operation(summary = "One provider by its id")
  public Answer<PartyEntry> show(@Context UriInfo request) {
    return parties
        .provider(PartyIds.one(NAMES.read(request)))
        .map(PartyEntry::of)
        .map(Answer::new)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such provider"));
  }
}
