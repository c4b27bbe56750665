package fieldhub.sandbox.infocare;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What people and tests set up for all calls; open to everybody. */
@ApplicationScoped
@Path("control")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class ControlResource {

  @Inject HubCalls calls;
  @Inject HubUsers users;
  @Inject HubBoards boards;
  @Inject CaseBook cases;
  @Inject EntryBook entries;

  /** How many calls of which kind there were, and what is kept. */
  @GET
  public String totals() {
    return calls
        .json()
        .add("refusedCallers", users.refused())
        .add("cases", cases.count())
        .add("entries", entries.count())
        .build()
        .toString();
  }

  /** Makes a token known: {@code {"token", "side", "id", "allProviders", "country"}}. */
  @POST
  @Path("tokens")
  public void token(String request) {
    users.add(HubUsers.read(Fields.parse(request)));
  }

  /** The knobs for all cases; see {@link HubKnobs}. */
  @GET
  @Path("knobs")
  public String knobs() {
    return boards.all().json().toString();
  }

  @PUT
  @Path("knobs")
  public String turn(String request) {
    boards.turn(HubKnobs.read(Fields.parse(request)));
    return knobs();
  }

  @DELETE
  @Path("knobs")
  public void turnBack() {
    boards.turn(HubKnobs.WELL);
  }

  /** Knobs for some cases, under a name. */
  @GET
  @Path("knobs/{name}")
  public String knobs(@PathParam("name") String name) {
    return boards.named(name).json().toString();
  }

  @PUT
  @Path("knobs/{name}")
  public String turn(@PathParam("name") String name, String request) {
    boards.turn(name, HubKnobs.read(Fields.parse(request)));
    return knobs(name);
  }

  @DELETE
  @Path("knobs/{name}")
  public void turnBack(@PathParam("name") String name) {
    boards.turnBack(name);
  }
}
