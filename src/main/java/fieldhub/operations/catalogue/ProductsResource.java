package fieldhub.operations.catalogue;

import fieldhub.operations.exchange.Exchange;
import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.catalogue.CatalogueDesk;
import fieldhub.parts.catalogue.ProductFilter;
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

/** The catalogue for operators and their scripts. */
@Path("products")
@ApplicationScoped
@Tag(name = "operations: products")
public class ProductsResource {
  private static final String JSON_EXAMPLE =
      """
      [{"prodNum": "WPW10730972", "description": "Drain pump assembly", "price": 61.5,
        "currency": "GBP", "prodType": "1001", "inventoryControlled": true, "supplierId": "SUP-01"}]""";
  private static final String CSV_EXAMPLE =
      """
      prodNum,description,price,currency,supersededBy
      8544771,Heating element,34.25,GBP,WP8544771
      WP8544771,Heating element (rev. B),36,GBP,
      """;

  @Inject private CatalogueDesk desk;
  @Inject private Exchange exchange;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Products by number, page by page")
  public ItemPage<ProductItem> list(
      @QueryParam("prefix") String prefix,
      @QueryParam("text") String text,
      @QueryParam("supplierId") String supplierId,
      @QueryParam("discontinued") String discontinued,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    ProductFilter filter =
        new ProductFilter(
            check.text("prefix", prefix),
            check.text("text", text),
            check.text("supplierId", supplierId),
            check.truth("discontinued", discontinued));
    Optional<String> from = check.after(after, 1, key -> key.get(0));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        desk.list(filter, from, size + 1), size, ProductItem::of, it -> PageKey.of(it.key()));
  }

  @GET
  @Path("export")
  @RolesAllowed(Roles.VIEWER)
  @Produces({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Operation(summary = "All products as an import takes them, JSON or CSV (Accept or format=csv)")
  public Response export(@QueryParam("format") String format, @Context HttpHeaders headers) {
    return exchange.out(
        "products",
        format,
        headers,
        ProductItem.COLUMNS,
        (last, limit) -> desk.list(ProductFilter.ALL, last.map(BulkItem::key), limit),
        ProductItem::of);
  }

  @GET
  @Path("{prodNum}")
  @RolesAllowed(Roles.VIEWER)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "One product")
  public ProductItem show(@PathParam("prodNum") String prodNum) {
    return desk.find(RequestCheck.key(prodNum))
        .map(terms -> ProductItem.of(new BulkItem<>(prodNum, terms)))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such product"));
  }

  @POST
  @Path("import")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes({MediaType.APPLICATION_JSON, Exchange.CSV})
  @Produces({MediaType.APPLICATION_JSON, Exchange.PROBLEM})
  @Operation(
      summary = "Creates and changes products: the whole file or nothing",
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
        ProductItem.COLUMNS,
        ProductItem::read,
        desk::importProducts);
  }
}
