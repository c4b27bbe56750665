package fieldhub.operations.stock;

import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.stock.StockDesk;
import fieldhub.parts.stock.StockFilter;
import fieldhub.parts.stock.StockKey;
import fieldhub.parts.stock.StockLine;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Stock for operators and their scripts. */
@Path("stock")
@ApplicationScoped
@Tag(name = "operations: stock")
public class StockResource {
  private static final String JSON_EXAMPLE =
      """
      [{"prodNum": "WPW10730972", "locationId": "VAN-0417", "onHand": 5}]""";
  private static final String CSV_EXAMPLE =
      """
      prodNum,locationId,onHand
      WPW10730972,VAN-0417,5
      8544771,DEP-NORTH,12.5
      """;

  @Inject private StockDesk desk;
  @Inject private Exchange exchange;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Stock by product and location, with what devices counted and the drift")
  public ItemPage<StockLevelItem> list(
      @QueryParam("prodNum") String prodNum,
      @QueryParam("locationId") String locationId,
      @QueryParam("drifting") String drifting,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    StockFilter filter =
        new StockFilter(
            check.text("prodNum", prodNum),
            check.text("locationId", locationId),
            check.truth("drifting", drifting).orElse(false));
    Optional<StockKey> from = check.after(after, 2, key -> new StockKey(key.get(0), key.get(1)));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(filter, from, size + 1),
        size,
        StockLevelItem::of,
        line -> PageKey.of(line.key().prodNum(), line.key().locationId()));
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.VIEWER)
  @Produces({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Operation(summary = "What is on hand as an import takes it, JSON or CSV (Accept or format=csv)")
  public Response export(@QueryParam("format") String format, @Context HttpHeaders headers) {
    return exchange.out(
        "stock",
        format,
        headers,
        StockCount.COLUMNS,
        (last, limit) -> desk.list(StockFilter.ALL, last.map(StockLine::key), limit),
        StockCount::of);
  }

  @POST
  @Path("import")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Produces({MediaType.APPLICATION_JSON, Exchange.PROBLEM})
  @Operation(
      summary = "Takes counted quantities for what is on hand: the whole file or nothing",
      description =
          "Reserved is never touched; each level that changes gets a ledger movement of type COUNT. "
              + Exchange.IMPORT_RULES)
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
        body,
        dryRun,
        headers,
        caller,
        StockCount.COLUMNS,
        StockCount::read,
        (operator, rows, errors, dry) ->
            LockCollisions.outlast(() -> desk.importCounts(operator, rows, errors, dry)));
  }
}
