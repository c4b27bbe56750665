package fieldhub.sandbox.infocare;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An answer that is an error, in one of the contract's shapes (section 1.6). */
final class HubError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final String REQUIRED = "Field is required";
  static final String NO_OPTION = "Value is not present in possible options";
  static final String WRONG_FORMAT = "Wrong format";

  /** Those that have {@code "data": null} beside the error. */
  private static final Set<Integer> WITH_DATA = Set.of(403, 404, 500);

  private final int status;
  private final transient JsonObject body;

  private HubError(int status, JsonObject body) {
    super(body.toString());
    this.status = status;
    this.body = body;
  }

  /** Shape A. */
  static HubError general(int status, String message) {
    JsonObjectBuilder body =
        Json.createObjectBuilder().add("error", Json.createObjectBuilder().add("message", message));
    if (WITH_DATA.contains(status)) {
      body.add("data", JsonValue.NULL);
    }
    return new HubError(status, body.build());
  }

  static HubError noAccess() {
    return general(403, "No access");
  }

  static HubError notFound() {
    return general(404, "Not found");
  }

  /** Shape B. */
  static HubError fields(Map<String, List<String>> wrong) {
    JsonObjectBuilder details = Json.createObjectBuilder();
    new TreeMap<>(wrong)
        .forEach(
            (name, messages) -> {
              JsonArrayBuilder list = Json.createArrayBuilder();
              messages.forEach(list::add);
              details.add(name, list);
            });
    return new HubError(
        400,
        Json.createObjectBuilder()
            .add(
                "error",
                Json.createObjectBuilder()
                    .add("message", "Fields validation failed")
                    .add("details", details))
            .build());
  }

  /** Shape D. */
  static HubError noRoute() {
    return general(404, "Can't process this case");
  }

  /** Shape E: the error is a text here. */
  static HubError notEnough(Collection<String> needed) {
    return new HubError(
        400,
        Json.createObjectBuilder()
            .add("error", "Not enough data")
            .add(
                "data",
                Json.createObjectBuilder().add("paramsNeeded", Json.createArrayBuilder(needed)))
            .build());
  }

  Response response() {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(body.toString())
        .build();
  }
}
