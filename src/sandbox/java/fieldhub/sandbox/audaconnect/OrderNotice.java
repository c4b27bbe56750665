package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something happened to a parts order (contract 6.4).
 *
 * @param assessment id of its assessment, as text; empty when it has none
 */
record OrderNotice(UUID id, String topic, Instant at, Site site, UUID order, String assessment)
    implements Notice {

  /** Looking for a provider at every call would cost more than the call. */
  private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

  @Override
  public JsonValue in(Form form, Subscription subscription, String api) {
    return form == Form.LEGACY ? legacy(api) : current(subscription);
  }

  private JsonObject current(Subscription subscription) {
    JsonArrayBuilder parameters = JSON.createArrayBuilder();
    if (!assessment.isEmpty()) {
      parameters.add(
          JSON.createObjectBuilder().add("Key", "assessmentId").add("Value", assessment));
    }
    return JSON.createObjectBuilder()
        .add("NotificationId", id.toString())
        .add("SubscriptionId", subscription.id().toString())
        .add("EventType", topic)
        .add("Topic", topic)
        .add(
            "Message",
            Topics.ORDER_CREATED.equals(topic) ? "Parts order placed" : "Parts order changed")
        .add("CompanyCode", site.company().code())
        .add("SiteId", site.id())
        .add("CreatedAt", Times.of(at))
        .add("Parameters", parameters)
        .add(
            "Resources",
            JSON.createArrayBuilder()
                .add(
                    JSON.createObjectBuilder()
                        .add("ResourceType", "partsorder")
                        .add("ResourceId", order.toString())))
        .build();
  }

  private JsonObject legacy(String api) {
    return JSON.createObjectBuilder()
        .add("Topic", topic)
        .add("CreatedAt", Times.of(at))
        .add(
            "ResourceUris",
            JSON.createArrayBuilder()
                .add(
                    JSON.createObjectBuilder()
                        .add("Type", "partsorder")
                        .add("Value", api + "/partsorders/" + order)))
        .build();
  }
}
