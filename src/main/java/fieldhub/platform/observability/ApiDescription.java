package fieldhub.platform.observability;

import fieldhub.platform.http.HubInterface;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Adds to {@code /openapi} what holds for every operation of an interface: how a caller proves
 * himself and how a failure is answered. The resources describe the rest.
 */
public class ApiDescription implements OASFilter {
  private static final String TOKEN = "x-access-token";
  private static final String BASIC = "operator";
  private static final String PROBLEM = "StandardResponse";
  private static final String JSON = "application/json";
  private static final String PROBLEM_JSON = "application/problem+json";
  private static final Map<String, Object> EXAMPLE =
      Map.of(
          "type", "about:blank",
          "title", "Invalid request",
          "status", 400,
          "detail", "1 field is not acceptable",
          "invalidParams",
              List.of(
                  Map.of(
                      "name", "Qty",
                      "reason", "must be greater than 0",
                      "path", "$.Parts[0].Qty",
                      "value", "-1")));

  @Override
  public void filterOpenAPI(OpenAPI api) {
    api.setInfo(
        OASFactory.createInfo()
            .title("Fieldhub")
            .version("1.0")
            .description(
                "The integration hub of a service organisation: what ServiceMobility calls, and what operators use."));
    if (api.getComponents() == null) {
      api.setComponents(OASFactory.createComponents());
    }
    describeCommon(api.getComponents());
    if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
      api.getPaths().getPathItems().forEach(ApiDescription::describe);
    }
  }

  private static void describeCommon(Components components) {
    components.addSecurityScheme(
        TOKEN,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name(TOKEN)
            .description("The bare JWT of the call that ServiceMobility forwards."));
    components.addSecurityScheme(
        BASIC,
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("basic")
            .description("An operator's account."));
    components.addSchema(PROBLEM, problemSchema());
  }

  private static Schema problemSchema() {
    Schema param = object("name", "reason", "path", "value");
    return object("type", "title", "detail")
        .addProperty("status", OASFactory.createSchema().type(Schema.SchemaType.INTEGER))
        .addProperty(
            "invalidParams", OASFactory.createSchema().type(Schema.SchemaType.ARRAY).items(param))
        .description("Every failure, of ServiceMobility's interfaces and of the operators'.")
        .example(EXAMPLE);
  }

  private static Schema object(String... texts) {
    Schema schema = OASFactory.createSchema().type(Schema.SchemaType.OBJECT);
    for (String each : texts) {
      schema.addProperty(each, OASFactory.createSchema().type(Schema.SchemaType.STRING));
    }
    return schema;
  }

  private static void describe(String path, PathItem item) {
    HubInterface hubInterface = HubInterface.of(path);
    if (hubInterface == null || item.getOperations() == null) {
      return;
    }
    for (Operation operation : item.getOperations().values()) {
      if (hubInterface == HubInterface.OPERATIONS) {
        operation.addSecurityRequirement(
            OASFactory.createSecurityRequirement().addScheme(BASIC, List.of()));
        answer(operation, "400", "the request cannot be understood", PROBLEM_JSON);
        answer(operation, "401", "no or wrong logon", PROBLEM_JSON);
        answer(operation, "403", "the operator's role does not allow it", PROBLEM_JSON);
        answer(operation, "500", "failed; the log has the reason", PROBLEM_JSON);
      } else {
        if (!HubInterface.isLogon(path)) {
          operation.addSecurityRequirement(
              OASFactory.createSecurityRequirement().addScheme(TOKEN, List.of()));
        }
        answer(operation, "401", "invalid logon", JSON);
        answer(operation, "500", "could not be processed; nothing was stored", JSON);
      }
    }
  }

  private static void answer(Operation operation, String status, String when, String mediaType) {
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
                                OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
    operation.getResponses().addAPIResponse(status, answer);
  }
}
