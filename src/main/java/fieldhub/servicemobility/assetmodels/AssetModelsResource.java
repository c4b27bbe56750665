package fieldhub.servicemobility.assetmodels;

import fieldhub.parts.catalogue.ModelNumbers;
import fieldhub.platform.http.Json;
import fieldhub.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * Asset Model Number Verification REST API Interface (contract servicemobility 9).
 *
 * <p>The contract names no body for success. The answer is the Standard Response Object, which by
 * its own definition carries {@code status} for success and error alike, so that a caller reads one
 * shape. "Not verified" stays 400 also where only documented codes are given: this interface
 * documents it (contract 1.2).
 */
@Path("assets/models")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AssetModelsResource {
  private static final int MOST_SUGGESTIONS = 10;

  @Inject private Json json;
  @Inject private ModelNumbers models;

  /** Says whether the asset's model or product number is in the catalogue, as it is written. */
  @POST
  @RolesAllowed(Roles.SERVICE_MOBILITY)
  @Operation(
      operationId = "verifyAssetModel",
      summary = "Verify an asset's model or product number",
      description = "400 with at most ten suggested assets when the catalogue does not have it.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Object.class),
              examples = @ExampleObject(name = "asset", value = AssetModelExamples.REQUEST)))
  @APIResponse(
      responseCode = "200",
      description = "In the catalogue",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AssetModelAnswer.class),
              examples = @ExampleObject(name = "verified", value = AssetModelExamples.VERIFIED)))
  @APIResponse(
      responseCode = "400",
      description = "Not in the catalogue",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AssetModelAnswer.class),
              examples =
                  @ExampleObject(name = "not verified", value = AssetModelExamples.NOT_VERIFIED)))
  public Response verify(byte[] body) {
    AssetModel asset = AssetModelReader.read(json.tree(body));
    if (models.isAnyKnown(asset.numbers())) {
      return Response.ok(AssetModelAnswer.verified()).build();
    }
    return Response.status(Response.Status.BAD_REQUEST)
        .entity(
            AssetModelAnswer.notVerified(
                models.near(asset.numbers(), MOST_SUGGESTIONS).stream()
                    .map(AssetModel::of)
                    .toList()))
        .build();
  }
}
