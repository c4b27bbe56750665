package fieldhub.servicemobility.appointmentsearch;

import fieldhub.platform.http.Json;
import fieldhub.platform.security.Roles;
import fieldhub.platform.security.WorkerClaim;
import fieldhub.scheduling.appointment.AppointmentSearch;
import fieldhub.scheduling.appointment.FindAppointments;
import fieldhub.servicemobility.wire.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Appointment Search REST API Interface (contract servicemobility 4). */
@Path("appointments/search")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AppointmentSearchResource {

  @Inject private Json json;
  @Inject private AppointmentSearchReader reader;
  @Inject private WorkerClaim workerClaim;
  @Inject private FindAppointments findAppointments;
  @Inject private AppointmentSearchSettings settings;

  /** Answers the open slots; holds none of them. */
  @POST
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "searchAppointments",
      summary = "Find open slots for a follow-up visit",
      description =
          "Ascending by start. The worker in UserName is preferred; RequiredParts must have arrived;"
              + " TimeConstraints say when the customer is available, or not, by their Type."
              + " A slot is not held: booking it may find it taken.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(name = "search", value = AppointmentSearchExamples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "Searched; an empty list when nothing is open",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = {
                @ExampleObject(name = "found", value = AppointmentSearchExamples.FOUND),
                @ExampleObject(name = "none", value = AppointmentSearchExamples.NONE)
              }))
  @APIResponse(responseCode = "401", description = "Invalid logon")
  @APIResponse(
      responseCode = "500",
      description = "Not searched; with http status codes also 400, 413 and 415",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples =
                  @ExampleObject(name = "invalid", value = AppointmentSearchExamples.INVALID)))
  public AppointmentSearchResponse search(byte[] body, @Context SecurityContext caller) {
    AppointmentSearch search = Fields.read(json.tree(body), reader::read);
    workerClaim.check(caller.getUserPrincipal(), search.need().userName());
    return AppointmentSearchResponse.of(findAppointments.find(search), settings.slotType());
  }
}
