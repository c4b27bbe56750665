package fieldhub.audaconnect.subscription;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.wire.VendorFields;
import java.util.Optional;
import java.util.UUID;

/** AudaConnect's answers about subscriptions (contract audaconnect 6.1 and 6.2), read leniently. */
final class SubscriptionList {

  private static final int LONGEST_TOPIC = 100;

  private SubscriptionList() {}

  /** The id of the one for a topic, if the list has it. */
  static Optional<UUID> find(JsonNode list, String topic) {
    for (JsonNode each : list) {
      VendorFields subscribed = new VendorFields(new VendorFields(each).value("Topic"));
      Optional<UUID> id = id(each);
      if (subscribed.text("TopicCode", LONGEST_TOPIC).filter(topic::equalsIgnoreCase).isPresent()
          && id.isPresent()) {
        return id;
      }
    }
    return Optional.empty();
  }

  /** The id, which alone one may rely on. */
  static Optional<UUID> id(JsonNode subscription) {
    return new VendorFields(subscription).uuid("SubscriptionId");
  }
}
