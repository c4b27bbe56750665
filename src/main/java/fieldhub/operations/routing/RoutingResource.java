package fieldhub.operations.routing;

import fieldhub.cases.reference.ReferenceData;
import fieldhub.cases.routing.PartnerRules;
import fieldhub.cases.routing.RecentRequest;
import fieldhub.cases.routing.RoutingDesk;
import fieldhub.cases.routing.RoutingEdit;
import fieldhub.cases.routing.RoutingParameter;
import fieldhub.cases.routing.RoutingQuery;
import fieldhub.cases.routing.RuleReader;
import fieldhub.cases.routing.RuleVerdict;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.LockCollisions;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which workshop takes whose cases: rules, their versions, and why a decision is as it is. */
@Path("routing")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: routing")
public class RoutingResource {
  private static final int LAST = 1000;
  private static final int MOST_LAST = 100_000;

  @Inject private RoutingDesk desk;
  @Inject private RuleReader reader;
  @Inject private ReferenceData reference;
  @Inject private Json json;

  @GET
  @Path("{partner}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "A partner's routing in short, and its version; version=N for an older one")
  public RoutingItem show(@PathParam("partner") long partner, @QueryParam("version") Long version) {
    return RoutingItem.of(partner, desk.rules(partner, Optional.ofNullable(version)));
  }

  @GET
  @Path("{partner}/rules")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Rules by id, page by page; version=N for those of an older version")
  public ItemPage<RuleItem> rules(
      @PathParam("partner") long partner,
      @QueryParam("version") Long version,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    PartnerRules rules = desk.rules(partner, Optional.ofNullable(version));
    return page(rules.rules().values(), it -> it.id(), RuleItem::of, after, limit);
  }

  @GET
  @Path("{partner}/rules/{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One rule; version=N as it was in an older version")
  public RuleItem rule(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      @QueryParam("version") Long version) {
    return found(desk.rules(partner, Optional.ofNullable(version)).rules(), id, RuleItem::of);
  }

  @GET
  @Path("{partner}/competences")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Provider competences by id; version=N for those of an older version")
  public ItemPage<CompetenceItem> competences(
      @PathParam("partner") long partner,
      @QueryParam("version") Long version,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    PartnerRules rules = desk.rules(partner, Optional.ofNullable(version));
    return page(rules.competences().values(), it -> it.id(), CompetenceItem::of, after, limit);
  }

  @GET
  @Path("{partner}/competences/{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One provider competence; version=N as it was in an older version")
  public CompetenceItem competence(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      @QueryParam("version") Long version) {
    return found(
        desk.rules(partner, Optional.ofNullable(version)).competences(), id, CompetenceItem::of);
  }

  @GET
  @Path("{partner}/versions")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Who changed the routing, when and why; newest first")
  public ItemPage<VersionItem> versions(
      @PathParam("partner") long partner,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<Long> before = check.after(after, 1, key -> Long.valueOf(key.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.versions(partner, before, size + 1),
        size,
        VersionItem::of,
        it -> PageKey.of(it.version()));
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
    RoutingBody read = body(body);
    return changed(partner, read, read.edit(true), caller);
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
    RoutingBody read = body(body);
    return changed(partner, read, read.edit(false), caller);
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
    return DryRunItem.of(desk.dryRun(partner, body(body).edit(whole), tried));
  }

  @PUT
  @Path("{partner}/rules/{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Adds or changes a rule. Body: reason, version (optional), rule")
  public RoutingItem putRule(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    RoutingBody read = body(body);
    return changed(partner, read, read.rule(id), caller);
  }

  @POST
  @Path("{partner}/rules/{id}/remove")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a rule away; older versions keep it")
  public RoutingItem removeRule(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    return changed(partner, body(body).only(), RoutingEdit.removeRule(id), caller);
  }

  @PUT
  @Path("{partner}/competences/{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Adds or changes a provider competence. Body: reason, version (optional), competence")
  public RoutingItem putCompetence(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    RoutingBody read = body(body);
    return changed(partner, read, read.competence(id), caller);
  }

  @POST
  @Path("{partner}/competences/{id}/remove")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Takes a provider competence away that no rule names")
  public RoutingItem removeCompetence(
      @PathParam("partner") long partner,
      @PathParam("id") long id,
      byte[] body,
      @Context SecurityContext caller) {
    return changed(partner, body(body).only(), RoutingEdit.removeCompetence(id), caller);
  }

  @POST
  @Path("{partner}/versions/{version}/restore")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Makes the routing as it was in that version; that is a new version")
  public RoutingItem restore(
      @PathParam("partner") long partner,
      @PathParam("version") long version,
      byte[] body,
      @Context SecurityContext caller) {
    RoutingBody read = body(body).only();
    String reason = read.reason();
    Optional<Long> expected = read.version();
    String who = caller.getUserPrincipal().getName();
    return RoutingItem.of(
        partner,
        LockCollisions.outlast(() -> desk.restore(partner, version, expected, who, reason)));
  }

  private RoutingItem changed(
      long partner, RoutingBody body, RoutingEdit edit, SecurityContext caller) {
    String reason = body.reason();
    Optional<Long> expected = body.version();
    String who = caller.getUserPrincipal().getName();
    return RoutingItem.of(
        partner, LockCollisions.outlast(() -> desk.change(partner, edit, expected, who, reason)));
  }

  private RoutingBody body(byte[] body) {
    return new RoutingBody(json.tree(body), reader);
  }

  private static <R, T> ItemPage<T> page(
      Collection<R> all, ToLongFunction<R> id, Function<R, T> wire, String after, String limit) {
    RequestCheck check = new RequestCheck();
    long from = check.after(after, 1, key -> Long.valueOf(key.get(0))).orElse(0L);
    int size = check.limit(limit);
    check.done();
    List<R> found = all.stream().filter(it -> id.applyAsLong(it) > from).limit(size + 1L).toList();
    return ItemPage.of(found, size, wire, it -> PageKey.of(id.applyAsLong(it)));
  }

  private static <R, T> T found(Map<Long, R> all, long id, Function<R, T> wire) {
    return Optional.ofNullable(all.get(id))
        .map(wire)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such record"));
  }
}
