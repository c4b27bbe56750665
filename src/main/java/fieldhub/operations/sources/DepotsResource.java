package fieldhub.operations.sources;

import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.stock.LocationDesk;
import fieldhub.parts.stock.LocationFilter;
import fieldhub.parts.stock.LocationKind;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Depots and vans for operators and their scripts. */
@Path("depots")
@ApplicationScoped
@Tag(name = "operations: depots and vans")
public class DepotsResource {
  private static final String JSON_EXAMPLE =
      """
      [{"locationId": "DEP-NORTH", "name": "Depot North", "kind": "DEPOT", "serviceAreas": ["SA-NW-02"],
        "country": "GBR", "latitude": 53.41, "longitude": -2.16, "leadTimeDays": 1, "timeZone": "Europe/London"},
       {"locationId": "VAN-0417", "name": "Van 417", "kind": "VAN", "technician": "tech.marlow"}]""";
  private static final String CSV_EXAMPLE =
      """
      locationId,name,kind,technician,serviceAreas,workingDays
      DEP-NORTH,Depot North,DEPOT,,SA-NW-01|SA-NW-02,MONDAY|TUESDAY|FRIDAY
      VAN-0417,Van 417,VAN,tech.marlow,,
      """;

  @Inject private LocationDesk desk;
  @Inject private Exchange exchange;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Depots and vans by id, page by page")
  public ItemPage<DepotItem> list(
      @QueryParam("kind") String kind,
      @QueryParam("workCentre") String workCentre,
      @QueryParam("technician") String technician,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    LocationFilter filter =
        new LocationFilter(
            check.choice("kind", kind, LocationKind.class),
            check.text("workCentre", workCentre),
            check.text("technician", technician));
    Optional<String> from = check.after(after, 1, key -> key.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(filter, from, size + 1), size, DepotItem::of, it -> PageKey.of(it.key()));
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.VIEWER)
  @Produces({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Operation(
      summary = "All depots and vans as an import takes them, JSON or CSV (Accept or format=csv)")
  public Response export(@QueryParam("format") String format, @Context HttpHeaders headers) {
    return exchange.out(
        "depots",
        format,
        headers,
        DepotItem.COLUMNS,
        (last, limit) -> desk.list(LocationFilter.ALL, last.map(BulkItem::key), limit),
        DepotItem::of);
  }

  @GET
  @Path("{locationId}")
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "One depot or van")
  public DepotItem show(@PathParam("locationId") String locationId) {
    return desk.find(RequestCheck.key(locationId))
        .map(terms -> DepotItem.of(new BulkItem<>(locationId, terms)))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such depot or van"));
  }

  @POST
  @Path("import")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Produces({MediaType.APPLICATION_JSON, Exchange.PROBLEM})
  @Operation(
      summary = "Creates and changes depots and vans: the whole file or nothing",
      description = Exchange.IMPORT_RULES)
  @RequestBody(
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            examples = @ExampleObject(name = "json", value = JSON_EXAMPLE)),
        @Content(
            mediaType = Exchange.CSV,
            examples = @ExampleObject(name = "csv", value = CSV_EXAMPLE))
      })
  public Response importFile(
      byte[] body,
      @QueryParam("dryRun") String dryRun,
      @Context HttpHeaders headers,
      @Context SecurityContext caller) {
    return exchange.in(
        body, dryRun, headers, caller, DepotItem.COLUMNS, DepotItem::read, desk::importLocations);
  }
}
