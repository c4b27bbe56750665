package fieldhub.operations.parties;

import fieldhub.cases.party.Parties;
import fieldhub.cases.party.PartyDesk;
import fieldhub.cases.party.Provider;
import fieldhub.operations.paging.Identifier;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The workshops that perform service. */
@Path("providers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: partners and providers")
public class ProvidersResource {
  @Inject private Parties parties;
  @Inject private PartyDesk desk;
  @Inject private Clock clock;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Providers by id, page by page")
  public ItemPage<Provider> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    long from = check.after(after, 1, key -> Long.valueOf(key.get(0))).orElse(0L);
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        parties.providers().stream().filter(it -> it.id() > from).limit(size + 1L).toList(),
        size,
        Function.identity(),
        it -> PageKey.of(it.id()));
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One provider")
  public Provider show(@PathParam("id") String id) {
    return parties
        .provider(Identifier.of(id))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such provider"));
  }

  @PUT
  @Path("{id}")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Adds the provider or overwrites it (its contact only when given); seen by every node within five seconds")
  public Provider put(
      @PathParam("id") String id, ProviderChange body, @Context SecurityContext caller) {
    ProviderChange wanted = RequestCheck.body(body);
    RequestCheck check = new RequestCheck();
    long key = Identifier.of(id);
    Provider provider = wanted.read(check, key, parties.provider(key), clock);
    String reason = check.required("reason", wanted.reason(), Reason.LENGTH);
    check.done();
    String by = caller.getUserPrincipal().getName();
    return LockCollisions.outlast(
        () -> {
          desk.put(provider, reason, by);
          return provider;
        });
  }
}
