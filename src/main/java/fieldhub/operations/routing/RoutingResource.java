package fieldhub.operations.routing;

import fieldhub.cases.reference.ReferenceData;
import fieldhub.cases.routing.RecentRequest;
import fieldhub.cases.routing.RoutingDesk;
import fieldhub.cases.routing.RoutingParameter;
import fieldhub.cases.routing.RoutingQuery;
import fieldhub.cases.routing.RuleVerdict;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which workshop takes whose cases, as a whole, and why a decision is as it is. */
@Path("routing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: routing")
public class RoutingResource {
  private static final int LAST = 1000;
  private static final int MOST_LAST = 100_000;

  @Inject private RoutingDesk desk;
  @Inject private RoutingChanges changes;
  @Inject private ReferenceData reference;

  @GET
  @Path("{partner}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "A partner's routing in short, and its version; version=N for an older one")
  public RoutingItem show(@PathParam("partner") long partner, @QueryParam("version") Long version) {
    return RoutingItem.of(partner, desk.rules(partner, Optional.ofNullable(version)));
  }

  @GET
  @Path("{partner}/requests")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "The partner's last requests, as a dry run takes them; newest first")
  public ItemPage<RequestItem> requests(
      @PathParam("partner") long partner,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<RecentRequest.Key> before =
        check.after(after, 1, key -> new RecentRequest.Key(UUID.fromString(key.get(0))));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.requests(partner, before, size + 1), size, RequestItem::of, it -> PageKey.of(it.id()));
  }

  @GET
  @Path("{partner}/explain")
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Why a query is answered as it is: what became of each rule, and by what",
      description =
          "The seven selecting parameters as a partner sends them; fate=CONTRADICTED shows only"
              + " those rules.")
  public ExplanationItem explain(
      @PathParam("partner") long partner,
      @QueryParam("fate") String fate,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit,
      @Context UriInfo request) {
    RequestCheck check = new RequestCheck();
    Set<String> known = new TreeSet<>(Set.of("fate", "after", "limit"));
    for (RoutingParameter parameter : RoutingParameter.values()) {
      known.add(parameter.wireName());
    }
    check.only(request.getQueryParameters().keySet(), known);
    Optional<RuleVerdict.Fate> wanted = check.choice("fate", fate, RuleVerdict.Fate.class);
    int from = check.after(after, 1, key -> Integer.parseUnsignedInt(key.get(0))).orElse(0);
    int size = check.limit(limit);
    check.done();
    Map<String, String> given = new HashMap<>();
    for (RoutingParameter parameter : RoutingParameter.values()) {
      String value = request.getQueryParameters().getFirst(parameter.wireName());
      given.put(parameter.wireName(), value == null ? "" : value);
    }
    return ExplanationItem.of(
        desk.explain(partner, RoutingQuery.of(reference, given)), wanted, from, size);
  }

  @PUT
  @Path("{partner}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Replaces all rules (partnerCompetences), all providerCompetences, or both",
      description =
          "All or nothing. Body: reason, version (optional: refused when another one holds), and"
              + " the lists; a list that is left out stays as it is.")
  public RoutingItem replace(
      @PathParam("partner") long partner, byte[] body, @Context SecurityContext caller) {
    return changes.make(partner, body, it -> it.edit(true), caller);
  }

  @POST
  @Path("{partner}/changes")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Adds, changes and removes some rules and competences in one version",
      description =
          "Body: reason, version, partnerCompetences, removedPartnerCompetences,"
              + " providerCompetences, removedProviderCompetences.")
  public RoutingItem change(
      @PathParam("partner") long partner, byte[] body, @Context SecurityContext caller) {
    return changes.make(partner, body, it -> it.edit(false), caller);
  }

  @POST
  @Path("{partner}/dry-run")
  @RolesAllowed(Roles.VIEWER)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Which of the last requests a change would answer otherwise; changes nothing",
      description = "Body as for a change, replace=true as for a replacement; last=N requests.")
  public DryRunItem dryRun(
      @PathParam("partner") long partner,
      byte[] body,
      @QueryParam("replace") String replace,
      @QueryParam("last") Integer last) {
    int tried = last == null ? LAST : last;
    RequestCheck check = new RequestCheck();
    boolean whole = check.truth("replace", replace).orElse(false);
    if (tried < 1 || tried > MOST_LAST) {
      check.refuse("last", "must be from 1 to " + MOST_LAST, String.valueOf(last));
    }
    check.done();
    return DryRunItem.of(desk.dryRun(partner, changes.read(body).edit(whole), tried));
  }
}
