package fieldhub.operations.audaconnect;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.connection.Attempts;
import fieldhub.audaconnect.connection.AudaConnect;
import fieldhub.audaconnect.connection.CallFailedException;
import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.connection.Consent;
import fieldhub.audaconnect.connection.Consents;
import fieldhub.audaconnect.connection.Site;
import fieldhub.audaconnect.connection.SiteState;
import fieldhub.audaconnect.connection.Sites;
import fieldhub.audaconnect.notification.DisconnectSite;
import fieldhub.audaconnect.notification.Freshness;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's sites at AudaConnect: made known, connected and disconnected. */
@Path("audaconnect/sites")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: AudaConnect")
public class SitesResource {
  @Inject private Sites sites;
  @Inject private DisconnectSite disconnectSite;
  @Inject private Freshness freshness;
  @Inject private Clock clock;
  @Inject private Consents consents;
  @Inject private Attempts attempts;
  @Inject private AudaConnect audaConnect;
  @Inject private Json json;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "Sites by name, all or those in a state")
  public ItemPage<SiteItem> list(
      @QueryParam("state") String state,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<SiteState> wanted = check.choice("state", state, SiteState.class);
    Optional<String> behind = check.after(after, 1, parts -> parts.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        sites.list(wanted, behind, size + 1), size, SiteItem::of, it -> PageKey.of(it.name()));
  }

  @GET
  @Path("{name}")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "One site")
  public SiteItem one(@PathParam("name") String name) {
    return SiteItem.of(site(name))
        .with(freshness.find(name).map(it -> FreshnessItem.of(it, clock.instant())));
  }

  @POST
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Makes a site known; then connect it",
      description = "409 when the name, or the company and site id, are taken.")
  public SiteItem register(NewSite site, @Context SecurityContext caller) {
    return SiteItem.of(sites.register(RequestCheck.body(site).checked(), who(caller)));
  }

  @POST
  @Path("{name}/connect")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary =
          "Begins to connect a site, also one that is connected: open authorizeUrl in a browser",
      description = "Good once and for ten minutes. 409 when AudaConnect is not configured.")
  public Consent connect(
      @PathParam("name") String name, Reason reason, @Context SecurityContext caller) {
    return consents.begin(site(name).name(), Reason.of(reason), who(caller));
  }

  @POST
  @Path("{name}/disconnect")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Ends a connection: fetches what waits, unsubscribes, then deletes the tokens",
      description =
          "At once when the site has no tokens that are of use, or with force. A subscription that"
              + " the hub did not create is ended only with endSubscription.")
  public SiteItem disconnect(
      @PathParam("name") String name, Disconnection wish, @Context SecurityContext caller) {
    Disconnection wanted = RequestCheck.body(wish);
    String site = RequestCheck.key(name);
    String reason = Reason.of(new Reason(wanted.reason()));
    return SiteItem.of(
        LockCollisions.outlast(
            () ->
                disconnectSite.disconnect(
                    site,
                    reason,
                    Boolean.TRUE.equals(wanted.force()),
                    Boolean.TRUE.equals(wanted.endSubscription()),
                    who(caller))));
  }

  @GET
  @Path("{name}/attempts")
  @RolesAllowed(Roles.VIEWER)
  @Operation(summary = "The calls of a month, newest first, without polls that brought nothing")
  public ItemPage<AttemptItem> attempts(
      @PathParam("name") String name,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<UUID> behind = check.after(after, 1, parts -> UUID.fromString(parts.get(0)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        attempts.of(site(name).name(), behind, size + 1),
        size,
        AttemptItem::of,
        it -> PageKey.of(it.id()));
  }

  @GET
  @Path("{name}/topics")
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "What one can subscribe to, as AudaConnect says it now",
      description = "409 when the site must be connected, 503 when AudaConnect does not answer.")
  public ItemPage<TopicItem> topics(@PathParam("name") String name) {
    try {
      return new ItemPage<>(read(audaConnect.topics(site(name).name()).body()), "");
    } catch (CallFailedException e) {
      throw new ProblemException(
          e.problem() == CallProblem.NEEDS_RECONNECT
              ? ProblemType.CONFLICT
              : ProblemType.UNAVAILABLE,
          e.getMessage(),
          e);
    }
  }

  private List<TopicItem> read(byte[] topics) {
    try {
      List<TopicItem> items = new ArrayList<>();
      for (JsonNode topic : json.answer(topics)) {
        items.add(
            new TopicItem(
                topic.path("TopicCode").asText(""), topic.path("Description").asText("")));
      }
      return items;
    } catch (ProblemException e) { // it is AudaConnect's fault, not the caller's
      throw new ProblemException(ProblemType.UNAVAILABLE, "AudaConnect's answer is no JSON", e);
    }
  }

  private Site site(String name) {
    return sites
        .find(RequestCheck.key(name))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such site"));
  }

  private static String who(SecurityContext caller) {
    return caller.getUserPrincipal().getName();
  }
}
