package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Subscriptions of the caller's site, company or user, and their notifications (contract 6.1 to
 * 6.4).
 */
@ApplicationScoped
@Path("v1/bmsapi/{scope: site|company|user}/subscriptions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class SubscriptionsResource {

  private static final String UNKNOWN = "Subscription does not exist";

  @Inject Calls calls;
  @Inject KnobBoards knobs;
  @Inject Clock clock;

  @GET
  public void list(
      @PathParam("scope") String scope,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Suspended AsyncResponse answer) {
    calls.serve(answer, Operation.LIST, authorization, grant -> listed(book(grant, scope).all()));
  }

  /** Subscribes; the answer has the id only (contract 6.2). */
  @POST
  public void subscribe(
      @PathParam("scope") String scope,
      @QueryParam("topicCode") String topic,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) String length,
      @Suspended AsyncResponse answer) {
    calls.serve(
        answer,
        Operation.SUBSCRIBE,
        authorization,
        grant -> {
          if (length == null && knobs.strictLength(grant.site())) {
            throw new Refusal(411, "Length Required");
          }
          return subscribed(book(grant, scope).subscribe(topic, false, clock.instant()));
        });
  }

  @DELETE
  @Path("{subscription}")
  public void unsubscribe(
      @PathParam("scope") String scope,
      @PathParam("subscription") String id,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Suspended AsyncResponse answer) {
    calls.serve(
        answer,
        Operation.UNSUBSCRIBE,
        authorization,
        grant -> {
          if (Ids.read(id).filter(book(grant, scope)::remove).isEmpty()) {
            throw new Refusal(404, UNKNOWN);
          }
          return Response.noContent().build();
        });
  }

  @GET
  @Path("{subscription}/notifications")
  public void poll(
      @PathParam("scope") String scope,
      @PathParam("subscription") String id,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @Context UriInfo uri,
      @Suspended AsyncResponse answer) {
    String api = uri.getBaseUri() + "v1/bmsapi";
    calls.serve(
        answer,
        Operation.NOTIFICATIONS,
        authorization,
        grant -> find(grant, scope, id).map(Subscription::polls),
        grant ->
            read(
                grant.site(),
                find(grant, scope, id).orElseThrow(() -> new Refusal(404, UNKNOWN)),
                api));
  }

  private Response read(Site site, Subscription subscription, String api) {
    return site.nextAnswer()
        .map(GivenAnswer::response)
        .orElseGet(() -> answer(site, subscription, api));
  }

  private Response answer(Site site, Subscription subscription, String api) {
    List<Notice> notices = subscription.read(knobs.removal(site));
    if (notices.isEmpty()) {
      return knobs.empty(site).answer();
    }
    Form form = knobs.form(site);
    JsonArrayBuilder list = Json.createArrayBuilder();
    notices.forEach(notice -> list.add(notice.in(form, subscription, api)));
    return Response.ok(list.build().toString()).build();
  }

  private static Response listed(List<Subscription> all) {
    List<Subscription> shown = all.stream().filter(each -> !each.isHidden()).toList();
    if (shown.isEmpty()) {
      return Response.noContent().build();
    }
    JsonArrayBuilder list = Json.createArrayBuilder();
    shown.forEach(each -> list.add(each.wire()));
    return Response.ok(list.build().toString()).build();
  }

  private static Response subscribed(Subscription made) {
    return Response.ok(
            Json.createObjectBuilder()
                .add("SubscriptionId", made.id().toString())
                .add("Topic", JsonValue.NULL)
                .add("CreatedAt", JsonValue.NULL)
                .build()
                .toString())
        .build();
  }

  private static Optional<Subscription> find(Grant grant, String scope, String id) {
    return Ids.read(id).flatMap(book(grant, scope)::find);
  }

  private static SubscriptionBook book(Grant grant, String scope) {
    return switch (scope) {
      case "company" -> grant.site().company().subscriptions();
      case "user" -> grant.user().subscriptions();
      default -> grant.site().subscriptions();
    };
  }
}
