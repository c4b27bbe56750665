package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Plays the people who place and move the orders of a site; open to everybody. */
@ApplicationScoped
@Path("control/sites/{site}/orders")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrderControlResource {

  private static final String SCRIPT = "script";

  @Inject Sites sites;
  @Inject OrderDesk desk;

  /**
   * Places an order: a usual one, one with some fields of the contract given, or {@code {"order":
   * …}} exactly as it is; with {@code "script"} it moves by itself; {@code "quiet": true} tells no
   * subscriber.
   */
  @POST
  public Response place(@PathParam("site") String site, String request) {
    JsonObject given = Requests.object(request);
    Site found = sites.of(site);
    PartsOrder order = desk.place(found, given, Fields.parse(request).flag("quiet"));
    if (given.containsKey(SCRIPT)) {
      desk.run(found, order, Requests.steps(given, SCRIPT));
    }
    return Response.status(Response.Status.CREATED).entity(order.text()).build();
  }

  /**
   * Replaces fields of the order, any text as {@code Status}; the lines take the status too unless
   * {@code "lines": false} or {@code Parts} are given; {@code "quiet": true} tells no subscriber.
   */
  @PUT
  @Path("{order}")
  public String change(
      @PathParam("site") String site, @PathParam("order") String order, String request) {
    Site found = sites.of(site);
    PartsOrder changed = OrderDesk.of(found, order);
    Fields fields = Fields.parse(request);
    boolean withLines = fields.value("lines").isEmpty() || fields.flag("lines");
    desk.change(found, changed, Requests.object(request), withLines, fields.flag("quiet"));
    return changed.text();
  }

  /** The API does not know it any more. */
  @DELETE
  @Path("{order}")
  public void remove(@PathParam("site") String site, @PathParam("order") String order) {
    Site found = sites.of(site);
    found.remove(OrderDesk.of(found, order).id());
  }

  /** Moves it by itself: {@code {"steps": [{"status", "pause"}]}}, milliseconds before the step. */
  @POST
  @Path("{order}/script")
  public Response run(
      @PathParam("site") String site, @PathParam("order") String order, String request) {
    Site found = sites.of(site);
    desk.run(found, OrderDesk.of(found, order), Requests.steps(Requests.object(request), "steps"));
    return Response.accepted().build();
  }
}
