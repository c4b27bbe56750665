package fieldhub.operations.routing;

import fieldhub.cases.routing.ProviderCompetence;
import fieldhub.cases.routing.RoutingDesk;
import fieldhub.operations.paging.ItemPage;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the providers can do for a partner, one by one. */
@Path("routing/{partner}/competences")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: routing")
public class CompetencesResource {
  @Inject private RoutingDesk desk;
  @Inject private RoutingChanges changes;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Provider competences by id; version=N for those of an older version")
  public ItemPage<CompetenceItem> list(
      @PathParam("partner") long partner,
      @QueryParam("version") Long version,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return competences(partner, version).page(CompetenceItem::of, after, limit);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One provider competence; version=N as it was in an older version")
  public CompetenceItem competence(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      @QueryParam("version") Long version) {
    return competences(partner, version).one(id, CompetenceItem::of);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Adds or changes a provider competence. Body: reason, version (optional), competence")
  public RoutingItem put(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    return changes.make(partner, body, it -> it.competence(id), caller);
  }

  @POST
  @Path("{id}/remove")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a provider competence away that no rule names")
  public RoutingItem remove(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    return changes.make(partner, body, it -> it.removedCompetence(id), caller);
  }

  private RecordsById<ProviderCompetence> competences(long partner, Long version) {
    return new RecordsById<>(desk.rules(partner, Optional.ofNullable(version)).competences());
  }
}
