package fieldhub.sandbox.infocare;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;

/**
 * A case (contract section 3.3).
 *
 * @param id the number that the log wants
 * @param guid the public id
 * @param partner who ordered
 * @param provider who performs
 * @param status the latest status key, if there is one
 * @param fields what differs from the contract's example
 */
record HubCase(
    long id, UUID guid, long partner, long provider, Optional<String> status, JsonObject fields) {

  private static final JsonObject EXAMPLE = Samples.object("case").getJsonObject("data");

  HubCase withStatus(String key) {
    return new HubCase(id, guid, partner, provider, Optional.of(key), fields);
  }

  /** All of it but the log. */
  JsonObject json() {
    JsonObjectBuilder json =
        Json.createObjectBuilder(EXAMPLE)
            .add("serviceProvider", named(provider, "serviceProvider"))
            .add("servicePartner", named(partner, "servicePartner"));
    fields.forEach(json::add);
    summary().forEach(json::add);
    return json.remove("externalRequests").build();
  }

  /** As a search shows it. */
  JsonObject summary() {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("guid", guid.toString())
        .add("partnerId", partner)
        .add("serviceProviderId", provider)
        .add("currentStatus", status.<JsonValue>map(Json::createValue).orElse(JsonValue.NULL))
        .add("createdAt", fields.getString("createdAt", EXAMPLE.getString("createdAt")))
        .build();
  }

  /** Where its last mail goes: the consumer, else the customer. */
  Optional<String> email() {
    return email("consumer").or(() -> email("customer"));
  }

  private Optional<String> email(String contact) {
    return json().get(contact) instanceof JsonObject found
        ? Optional.ofNullable(found.getString("email", null)).filter(HubBody::isEmail)
        : Optional.empty();
  }

  private static JsonObject named(long id, String example) {
    JsonObject usual = EXAMPLE.getJsonObject(example);
    return usual.getInt("id") == id
        ? usual
        : Json.createObjectBuilder().add("id", id).add("name", example + " " + id).build();
  }
}
