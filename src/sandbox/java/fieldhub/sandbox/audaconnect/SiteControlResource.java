package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What people and tests set up and see of one site; open to everybody. */
@ApplicationScoped
@Path("control/sites/{site}")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SiteControlResource {

  @Inject Sites sites;
  @Inject Grants grants;
  @Inject Clock clock;

  /**
   * Everything about the site: {@code company}, {@code site}, {@code users}, {@code calls} by
   * operation, {@code waiting}, {@code subscriptions} each with {@code polls}, {@code pollsNow},
   * {@code mostPollsAtOnce} and the times of the {@code lastPolls}, {@code orders} each with the
   * same of its reads, {@code unknownReads} by id, {@code assessments}, {@code knobs}.
   */
  @GET
  public String all(@PathParam("site") String site) {
    return sites.of(site).json().toString();
  }

  /** Forgets all that happened at the site, tokens included; it and its users stay. */
  @DELETE
  public void reset(@PathParam("site") String site) {
    Site found = sites.of(site);
    grants.forgetAccess(found);
    grants.forgetRefresh(found);
    found.reset();
  }

  /** The site's own knobs; see {@link SiteKnobs}. */
  @GET
  @Path("knobs")
  public String knobs(@PathParam("site") String site) {
    return sites.of(site).board().knobs().json().toString();
  }

  /** Turns them all; what is not given is left to the knobs of all sites. */
  @PUT
  @Path("knobs")
  public String turn(@PathParam("site") String site, String request) {
    sites.of(site).board().turn(SiteKnobs.read(Fields.parse(request)));
    return knobs(site);
  }

  @DELETE
  @Path("knobs")
  public void turnBack(@PathParam("site") String site) {
    sites.of(site).board().turn(SiteKnobs.NONE);
  }

  /** The site's access tokens die before their time: the next call is answered 401. */
  @DELETE
  @Path("access-tokens")
  public void forgetAccess(@PathParam("site") String site) {
    grants.forgetAccess(sites.of(site));
  }

  /** The site's refresh tokens die: the next refresh is answered 400 {@code invalid_grant}. */
  @DELETE
  @Path("refresh-tokens")
  public void forgetRefresh(@PathParam("site") String site) {
    grants.forgetRefresh(sites.of(site));
  }

  /**
   * Puts notifications into every subscription that covers a topic: {@code {"topic", "items"}}; the
   * items are any JSON and are given out exactly as they are.
   */
  @POST
  @Path("notifications")
  public String inject(@PathParam("site") String site, String request) {
    List<JsonValue> items = Requests.list(Requests.object(request), "items");
    String topic = Fields.parse(request).text("topic").orElse(Topics.ORDER_UPDATED);
    List<Subscription> covering = sites.of(site).covering(Topics.upper(topic));
    covering.forEach(each -> items.forEach(item -> each.offer(new GivenNotice(item))));
    return Json.createObjectBuilder()
        .add("queued", covering.size() * items.size())
        .build()
        .toString();
  }

  /** The next poll's whole answer: {@code {"status", "contentType", "body"}}; several wait. */
  @POST
  @Path("next-answer")
  public void answerNext(@PathParam("site") String site, String request) {
    sites.of(site).answerNext(GivenAnswer.read(Fields.parse(request)));
  }

  /** Adds an assessment: {@code {"originator", "number", "id"}}, the id if it shall be that one. */
  @POST
  @Path("assessments")
  public String assess(@PathParam("site") String site, String request) {
    Fields fields = Fields.parse(request);
    UUID id =
        fields
            .text("id")
            .map(text -> Ids.read(text).orElseThrow(() -> Fields.wrong("id", "must be a UUID")))
            .orElseGet(UUID::randomUUID);
    return sites
        .of(site)
        .assessments()
        .put(
            fields.text("originator").orElseThrow(() -> Fields.wrong("originator", "is missing")),
            fields.text("number").orElseThrow(() -> Fields.wrong("number", "is missing")),
            id)
        .toString();
  }

  /** Subscribes as another application of the site would: {@code {"topic", "hidden"}}. */
  @POST
  @Path("subscriptions")
  public String subscribe(@PathParam("site") String site, String request) {
    Fields fields = Fields.parse(request);
    Subscription made =
        sites
            .of(site)
            .subscriptions()
            .subscribe(
                fields.text("topic").orElse(Topics.ORDER), fields.flag("hidden"), clock.instant());
    JsonObject answer =
        Json.createObjectBuilder().add("SubscriptionId", made.id().toString()).build();
    return answer.toString();
  }

  /** All subscriptions of the site are gone, and what waited in them. */
  @DELETE
  @Path("subscriptions")
  public void unsubscribe(@PathParam("site") String site) {
    sites.of(site).subscriptions().clear();
  }

  @DELETE
  @Path("subscriptions/{subscription}")
  public void unsubscribe(
      @PathParam("site") String site, @PathParam("subscription") String subscription) {
    SubscriptionBook book = sites.of(site).subscriptions();
    if (Ids.read(subscription).filter(book::remove).isEmpty()) {
      throw new Refusal(404, "no subscription " + subscription + " at site " + site);
    }
  }
}
