package fieldhub.operations.workforce;

import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.Reason;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.security.Roles;
import fieldhub.scheduling.workforce.WorkforceDesk;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The master data behind the appointments, for operators and their scripts. All kinds go in and out
 * alike, so they share these methods; any other name is not found.
 */
@Path("{kind}")
@ApplicationScoped
@Tag(name = "operations: workforce")
public class WorkforceResource {
  private static final String KINDS =
      "work-centres, calendars, holidays, technicians, service-areas, capacity-templates or order-types";

  @Inject private WorkforceDesk desk;
  @Inject private Exchange exchange;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "listWorkforce", summary = "Records of a kind by key, page by page")
  public ItemPage<Record> list(
      @Parameter(description = KINDS, required = true, example = "technicians") @PathParam("kind")
          String kind,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    return file(kind).page(desk, after, limit);
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.VIEWER)
  @Produces({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Operation(
      operationId = "exportWorkforce",
      summary = "All of a kind as an import takes them, JSON or CSV (Accept or format=csv)")
  public Response export(
      @Parameter(description = KINDS, required = true, example = "technicians") @PathParam("kind")
          String kind,
      @QueryParam("format") String format,
      @Context HttpHeaders headers) {
    return file(kind).out(desk, exchange, format, headers);
  }

  @GET
  @Path("{key}")
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "showWorkforce",
      summary = "One record; a holiday's key is calendar and day, GB-DAY@2026-12-25")
  @APIResponse(
      responseCode = "200",
      description = "The record, in the shape of its kind",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(
                      oneOf = {
                        WorkCentreItem.class,
                        CalendarItem.class,
                        HolidayItem.class,
                        TechnicianItem.class,
                        ServiceAreaItem.class,
                        CapacityTemplateItem.class,
                        OrderTypeItem.class
                      })))
  public Record show(
      @Parameter(description = KINDS, required = true, example = "technicians") @PathParam("kind")
          String kind,
      @PathParam("key") String key) {
    return file(kind).show(desk, key);
  }

  @POST
  @Path("import")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Produces({MediaType.APPLICATION_JSON, Exchange.PROBLEM})
  @Operation(
      operationId = "importWorkforce",
      summary = "Creates and changes records of a kind: the whole file or nothing",
      description =
          "What a record names (work centre, calendar, service areas) must exist. The next search"
              + " for appointments sees the change; visits that are booked stay. "
              + Exchange.IMPORT_RULES)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            examples = {
              @ExampleObject(name = "work-centres", value = WorkforceExamples.WORK_CENTRES),
              @ExampleObject(name = "calendars", value = WorkforceExamples.CALENDARS),
              @ExampleObject(name = "holidays", value = WorkforceExamples.HOLIDAYS),
              @ExampleObject(name = "technicians", value = WorkforceExamples.TECHNICIANS),
              @ExampleObject(name = "service-areas", value = WorkforceExamples.SERVICE_AREAS),
              @ExampleObject(
                  name = "capacity-templates",
                  value = WorkforceExamples.CAPACITY_TEMPLATES),
              @ExampleObject(name = "order-types", value = WorkforceExamples.ORDER_TYPES)
            }),
        @Content(
            mediaType = Exchange.CSV,
            examples = @ExampleObject(name = "technicians", value = WorkforceExamples.CSV))
      })
  public Response importFile(
      @Parameter(description = KINDS, required = true, example = "technicians") @PathParam("kind")
          String kind,
      byte[] body,
      @QueryParam("dryRun") String dryRun,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    return file(kind).in(desk, exchange, body, dryRun, headers, caller);
  }

  @POST
  @Path("{key}/remove")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "removeWorkforce",
      summary = "Takes a record away that no other one names; booked visits stay")
  public Record remove(
      @Parameter(description = KINDS, required = true, example = "holidays") @PathParam("kind")
          String kind,
      @PathParam("key") String key,
      Reason reason,
      @Context SecurityContext caller) {
    return file(kind).remove(desk, key, caller.getUserPrincipal().getName(), Reason.of(reason));
  }

  private static WorkforceFile<?> file(String kind) {
    return WorkforceFile.named(kind)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such kind of records"));
  }
}
