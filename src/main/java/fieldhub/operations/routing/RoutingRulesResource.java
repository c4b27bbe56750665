package fieldhub.operations.routing;

import fieldhub.cases.routing.RoutingDesk;
import fieldhub.cases.routing.RoutingRule;
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

/** A partner's rules, one by one: which of its cases go to which competence. */
@Path("routing/{partner}/rules")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: routing")
public class RoutingRulesResource {
  @Inject private RoutingDesk desk;
  @Inject private RoutingChanges changes;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Rules by id, page by page; version=N for those of an older version")
  public ItemPage<RuleItem> list(
      @PathParam("partner") long partner,
      @QueryParam("version") Long version,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return rules(partner, version).page(RuleItem::of, after, limit);
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One rule; version=N as it was in an older version")
  public RuleItem rule(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      @QueryParam("version") Long version) {
    return rules(partner, version).one(id, RuleItem::of);
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds or changes a rule. Body: reason, version (optional), rule")
  public RoutingItem put(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    return changes.make(partner, body, it -> it.rule(id), caller);
  }

  @POST
  @Path("{id}/remove")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a rule away; older versions keep it")
  public RoutingItem remove(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    return changes.make(partner, body, it -> it.removedRule(id), caller);
  }

  private RecordsById<RoutingRule> rules(long partner, Long version) {
    return new RecordsById<>(desk.rules(partner, Optional.ofNullable(version)).rules());
  }
}
