package fieldhub.platform.observability;

import fieldhub.platform.http.HubInterface;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to {@code /openapi} what holds for every operation of an interface: how a caller proves
 * himself and how a failure is answered. What these name is in {@code META-INF/openapi.yaml}; the
 * resources describe the rest.
 */
public class ApiDescription implements OASFilter {
  private static final String TOKEN = "x-access-token";
  private static final String BASIC = "operator";
  private static final String API_TOKEN = "X-Hub-Api-Token";
  private static final String HUB_ERROR = "ServiceOrderHubError";
  private static final String PROBLEM = "StandardResponse";
  private static final String JSON = "application/json";
  private static final String PROBLEM_JSON = "application/problem+json";

  @Override
  public void filterOpenAPI(OpenAPI api) {
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      ServiceOrderHubCalls.describe(api.getPaths());
      api.getPaths().getPathItems().forEach(ApiDescription::describe);
    }
  }

  private static void describe(String path, PathItem item) {
    HubInterface hubInterface = HubInterface.of(path);
    if (hubInterface == null || item.getOperations() == null) {
      return;
    }
    for (Operation operation : item.getOperations().values()) {
      switch (hubInterface) {
        case OPERATIONS -> describeOperators(operation);
        case SERVICE_MOBILITY -> describeServiceMobility(path, operation);
        case SERVICE_ORDER_HUB -> describeServiceOrderHub(operation);
        case INFOCARE_WEBHOOKS -> {
          answer(operation, "401", "no or another secret header", JSON, HUB_ERROR);
          answer(operation, "500", "could not be stored; send it again", JSON, HUB_ERROR);
        }
      }
    }
  }

  private static void describeOperators(Operation operation) {
    secured(operation, BASIC);
    answer(operation, "400", "the request cannot be understood", PROBLEM_JSON, PROBLEM);
    answer(operation, "401", "no or wrong logon", PROBLEM_JSON, PROBLEM);
    answer(operation, "403", "the operator's role does not allow it", PROBLEM_JSON, PROBLEM);
    answer(operation, "500", "failed; the log has the reason", PROBLEM_JSON, PROBLEM);
  }

  private static void describeServiceMobility(String path, Operation operation) {
    if (!HubInterface.isLogon(path)) {
      secured(operation, TOKEN);
    }
    answer(operation, "401", "invalid logon", JSON, PROBLEM);
    answer(operation, "500", "could not be processed; nothing was stored", JSON, PROBLEM);
  }

  private static void describeServiceOrderHub(Operation operation) {
    secured(operation, API_TOKEN);
    answer(operation, "400", "fields or parameters were refused", JSON, HUB_ERROR);
    answer(operation, "401", "no or wrong token", JSON, HUB_ERROR);
    answer(operation, "403", "not for this side", JSON, HUB_ERROR);
    answer(operation, "404", "unknown, or somebody else's", JSON, HUB_ERROR);
    if (operation.getRequestBody() != null) {
      answer(operation, "413", "the body is too large", JSON, HUB_ERROR);
      answer(operation, "415", "the body is not JSON, or is packed", JSON, HUB_ERROR);
    }
    answer(operation, "500", "failed; the log has the reason", JSON, HUB_ERROR);
  }

  private static void secured(Operation operation, String scheme) {
    operation.addSecurityRequirement(
        OASFactory.createSecurityRequirement().addScheme(scheme, List.of()));
  }

  private static void answer(
      Operation operation, String status, String when, String mediaType, String schema) {
    if (operation.getResponses() == null) {
      operation.setResponses(OASFactory.createAPIResponses());
    }
    if (operation.getResponses().getAPIResponse(status) != null) {
      return; // the resource says it better
    }
    APIResponse answer =
        OASFactory.createAPIResponse()
            .description(when)
            .content(
                OASFactory.createContent()
                    .addMediaType(
                        mediaType,
                        OASFactory.createMediaType()
                            .schema(
                                OASFactory.createSchema().ref("#/components/schemas/" + schema))));
    operation.getResponses().addAPIResponse(status, answer);
  }
}
