package fieldhub.servicemobility.history;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.Json;
import fieldhub.platform.security.Roles;
import fieldhub.platform.security.WorkerClaim;
import fieldhub.scheduling.workorder.AssetName;
import fieldhub.scheduling.workorder.WorkOrderStore;
import fieldhub.servicemobility.wire.Fields;
import fieldhub.servicemobility.wire.SiteReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Asset and Account Location Service History REST API Interfaces (contract servicemobility 9): they
 * differ in the question only.
 */
@Path("")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ServiceHistoryResource {

  private static final int USER = 128;
  private static final int NAME = 128;

  @Inject private Json json;
  @Inject private WorkerClaim workerClaim;
  @Inject private WorkOrderStore workOrders;
  @Inject private ServiceHistoryAnswers answers;

  private record AssetQuestion(AssetName asset, String userName) {}

  private record SiteQuestion(String locationNum, String userName) {}

  /** What was done on a machine, known by its number or its serial number. */
  @POST
  @Path("assets/history")
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "assetHistory",
      summary = "The service history of an asset",
      description =
          "start is how many visits to skip (0), limit how many to give (50, at most 500). What the"
              + " hub does not know has an empty history.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "asset", value = ServiceHistoryExamples.ASSET)))
  @APIResponse(
      responseCode = "200",
      description = "The visits, the newest first",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "history", value = ServiceHistoryExamples.HISTORY)))
  public ServiceHistoryResponse ofAsset(
      @QueryParam("start") String start,
      @QueryParam("limit") String limit,
      byte[] body,
      @Context SecurityContext caller) {
    HistoryPage page = HistoryPage.of(start, limit);
    AssetQuestion question = assetQuestion(json.tree(body));
    workerClaim.check(caller.getUserPrincipal(), question.userName());
    return answers.ofAsset(workOrders.visitsOfAsset(question.asset(), page.start(), page.limit()));
  }

  /** What was done at a site. */
  @POST
  @Path("sites/history")
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "siteHistory",
      summary = "The service history of a site",
      description =
          "start is how many visits to skip (0), limit how many to give (50, at most 500). What the"
              + " hub does not know has an empty history.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "site", value = ServiceHistoryExamples.SITE)))
  @APIResponse(
      responseCode = "200",
      description = "The visits, the newest first",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "history", value = ServiceHistoryExamples.HISTORY)))
  public ServiceHistoryResponse ofSite(
      @QueryParam("start") String start,
      @QueryParam("limit") String limit,
      byte[] body,
      @Context SecurityContext caller) {
    HistoryPage page = HistoryPage.of(start, limit);
    SiteQuestion question = siteQuestion(json.tree(body));
    workerClaim.check(caller.getUserPrincipal(), question.userName());
    return answers.ofSite(
        workOrders.visitsOfSite(question.locationNum(), page.start(), page.limit()));
  }

  private static AssetQuestion assetQuestion(JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          AssetName asset =
              fields
                  .object("Asset")
                  .map(it -> new AssetName(it.text("AssetNum", NAME), it.text("SerialNum", NAME)))
                  .orElse(new AssetName("", ""));
          if (fields.isSound() && asset.isNameless()) {
            fields.refuse("Asset", "must have an AssetNum or a SerialNum");
          }
          return new AssetQuestion(asset, fields.text("UserName", USER));
        });
  }

  private static SiteQuestion siteQuestion(JsonNode body) {
    return Fields.read(
        body,
        fields -> {
          String locationNum = new SiteReader().read(fields).locationNum();
          if (fields.isSound() && locationNum.isEmpty()) {
            fields.refuse("Location", "must have a LocationNum");
          }
          return new SiteQuestion(locationNum, fields.text("UserName", USER));
        });
  }
}
