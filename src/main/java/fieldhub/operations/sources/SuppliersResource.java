package fieldhub.operations.sources;

import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.supplier.SupplierDesk;
import fieldhub.platform.bulk.BulkItem;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.security.Roles;
import fieldhub.suppliers.SupplierTargets;
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

/** Suppliers for operators and their scripts. */
@Path("suppliers")
@ApplicationScoped
@Tag(name = "operations: suppliers")
public class SuppliersResource {
  private static final String JSON_EXAMPLE =
      """
      [{"supplierId": "SUP-01", "name": "Northern Spares", "email": "orders@northern-spares.example",
        "leadTimeDays": 3, "timeZone": "Europe/London", "holidays": ["2026-12-25"]},
       {"supplierId": "SUP-02", "name": "Rapid Parts", "kind": "HTTP", "credential": "rapid", "callsAtOnce": 2,
        "endpoint": "https://orders.rapid-parts.example/v1/orders"}]""";
  private static final String CSV_EXAMPLE =
      """
      supplierId,name,email,leadTimeDays,timeZone,holidays
      SUP-01,Northern Spares,orders@northern-spares.example,3,Europe/London,2026-12-25|2026-12-28
      """;

  @Inject private SupplierDesk desk;
  @Inject private SupplierTargets targets;
  @Inject private Exchange exchange;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Suppliers by id, page by page")
  public ItemPage<SupplierItem> list(
      @QueryParam("after") String after, @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    Optional<String> from = check.after(after, 1, key -> key.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(from, size + 1), size, SupplierItem::of, it -> PageKey.of(it.key()));
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.VIEWER)
  @Produces({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Operation(summary = "All suppliers as an import takes them, JSON or CSV (Accept or format=csv)")
  public Response export(@QueryParam("format") String format, @Context HttpHeaders headers) {
    return exchange.out(
        "suppliers",
        format,
        headers,
        SupplierItem.COLUMNS,
        (last, limit) -> desk.list(last.map(BulkItem::key), limit),
        SupplierItem::of);
  }

  @GET
  @Path("{supplierId}")
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "One supplier")
  public SupplierItem show(@PathParam("supplierId") String supplierId) {
    return desk.find(RequestCheck.key(supplierId))
        .map(terms -> SupplierItem.of(new BulkItem<>(supplierId, terms)))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such supplier"));
  }

  @POST
  @Path("import")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Produces({MediaType.APPLICATION_JSON, Exchange.PROBLEM})
  @Operation(
      summary = "Creates and changes suppliers: the whole file or nothing",
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
        body,
        dryRun,
        headers,
        caller,
        SupplierItem.COLUMNS,
        row -> SupplierItem.read(row, targets),
        desk::importSuppliers);
  }
}
