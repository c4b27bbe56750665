package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;

/**
 * What people and tests set up for all or for many sites; open to everybody. One site's things are
 * in {@link SiteControlResource} and {@link OrderControlResource}.
 */
@ApplicationScoped
@Path("control")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {

  @Inject Sites sites;
  @Inject KnobBoards knobs;
  @Inject Calls calls;
  @Inject OrderDesk desk;
  @Inject Clock clock;

  /** {@code {"sites", "calls": {operation: n}, "callsNow", "mostCallsAtOnce"}}. */
  @GET
  public String totals() {
    return Json.createObjectBuilder(calls.json()).add("sites", sites.count()).build().toString();
  }

  /**
   * Makes one site with a user, {@code {"company", "site", "user", "password"}}, or a further user
   * of a site; or many, {@code {"company", "prefix", "from", "count"}}: sites and users named
   * {@code <prefix>-<number>}, password {@code sandbox}.
   */
  @POST
  @Path("sites")
  public String add(String request) {
    Fields fields = Fields.parse(request);
    String company = fields.text("company").orElse(Sites.USUAL_COMPANY);
    String password = fields.text("password").orElse(Sites.USUAL_PASSWORD);
    if (fields.text("site").isEmpty() && fields.value("count").isPresent()) {
      SiteRange range = SiteRange.read(fields);
      range.ids().forEach(id -> sites.add(company, id, id, password));
      return count("sites", range.count());
    }
    String site = fields.text("site").orElseThrow(() -> Fields.wrong("site", "is missing"));
    User user = sites.add(company, site, fields.text("user").orElse(site), password);
    return Json.createObjectBuilder()
        .add("company", company)
        .add("site", site)
        .add("user", user.name())
        .add("password", password)
        .build()
        .toString();
  }

  /** The knobs of all sites; see {@link SiteKnobs}. */
  @GET
  @Path("knobs")
  public String knobs() {
    return knobs.all().knobs().json().toString();
  }

  /** Turns them all; what is not given goes back to what is usual. */
  @PUT
  @Path("knobs")
  public String turn(String request) {
    knobs.all().turn(SiteKnobs.read(Fields.parse(request)));
    return knobs();
  }

  @DELETE
  @Path("knobs")
  public void turnBack() {
    knobs.all().turn(SiteKnobs.NONE);
  }

  /** Places an order at each of many sites: {@code {"prefix", "from", "count"}}. */
  @POST
  @Path("orders")
  public String placeAtMany(String request) {
    SiteRange range = SiteRange.read(Fields.parse(request));
    return count(
        "orders",
        range.in(sites).stream()
            .map(site -> desk.place(site, JsonValue.EMPTY_JSON_OBJECT, false))
            .count());
  }

  /** Moves all orders of many sites: {@code {"prefix", "from", "count", "Status"}}. */
  @PUT
  @Path("orders")
  public String moveAtMany(String request) {
    Fields fields = Fields.parse(request);
    JsonObject moved =
        Json.createObjectBuilder()
            .add(
                "Status",
                fields.text("Status").orElseThrow(() -> Fields.wrong("Status", "is missing")))
            .build();
    int count = 0;
    for (Site site : SiteRange.read(fields).in(sites)) {
      for (PartsOrder order : site.orders()) {
        desk.change(site, order, moved, true, false);
        count++;
      }
    }
    return count("orders", count);
  }

  /** How evenly many sites were polled; see {@link PollSummary}. */
  @GET
  @Path("polls")
  public String polls(
      @QueryParam("prefix") @DefaultValue("bulk") String prefix,
      @QueryParam("from") @DefaultValue("1") int from,
      @QueryParam("count") @DefaultValue("1") int count) {
    SiteRange range = new SiteRange(prefix, from, Math.max(0, count));
    return PollSummary.of(range.in(sites), clock.instant()).toString();
  }

  private static String count(String what, long count) {
    return Json.createObjectBuilder().add(what, count).build().toString();
  }
}
