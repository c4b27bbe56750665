package fieldhub.sandbox.mail;

import fieldhub.sandbox.servicemobility.Fields;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The gate's knobs; open to everybody. */
@ApplicationScoped
@Path("knobs")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class GateResource {

  @Inject GateBoard board;

  /** The knobs for all mail; see {@link GateKnobs}. */
  @GET
  public String knobs() {
    return knobs(GateBoard.ALL);
  }

  @PUT
  public String turn(String request) {
    return turn(GateBoard.ALL, request);
  }

  @DELETE
  public void turnBack() {
    board.turnBack(GateBoard.ALL);
  }

  /** Knobs under a name, beside those for all mail. */
  @GET
  @Path("{name}")
  public String knobs(@PathParam("name") String name) {
    return board.knobs(name).orElse(GateKnobs.WELL).json().toString();
  }

  @PUT
  @Path("{name}")
  public String turn(@PathParam("name") String name, String request) {
    board.turn(name, GateKnobs.read(Fields.parse(request)));
    return knobs(name);
  }

  @DELETE
  @Path("{name}")
  public void turnBack(@PathParam("name") String name) {
    board.turnBack(name);
  }
}
