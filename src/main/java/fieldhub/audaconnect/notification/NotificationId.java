package fieldhub.audaconnect.notification;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.audaconnect.wire.VendorFields;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.persistence.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What makes a notification the same when it comes again (contract audaconnect 8): its id; without
 * one the hash of its subscription, topic, time and resources.
 */
@ApplicationScoped
class NotificationId {

  private static final int LONGEST = 2000;

  @Inject private Json json;

  /** For the container's proxy. */
  protected NotificationId() {}

  NotificationId(Json json) {
    this.json = json;
  }

  /** The key of an element; one that tells nothing has the hash of its bytes, and is parked. */
  String of(UUID subscription, byte[] element) {
    return object(element)
        .flatMap(it -> given(it).or(() -> hashed(subscription, it)))
        .orElseGet(() -> "unusable-" + hash(subscription + "\n", element));
  }

  private Optional<VendorFields> object(byte[] element) {
    try {
      JsonNode tree = json.answer(element);
      return tree.isObject() ? Optional.of(new VendorFields(tree)) : Optional.empty();
    } catch (ProblemException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> given(VendorFields fields) {
    return fields.uuid("NotificationId").map(UUID::toString);
  }

  private static Optional<String> hashed(UUID subscription, VendorFields fields) {
    String topic = fields.text("Topic", LONGEST).orElse("");
    String createdAt = fields.text("CreatedAt", LONGEST).orElse("");
    List<String> resources =
        Stream.concat(
                pairs(fields, "Resources", "ResourceType", "ResourceId"),
                pairs(fields, "ResourceUris", "Type", "Value"))
            .sorted()
            .toList();
    if (topic.isEmpty() && createdAt.isEmpty() && resources.isEmpty()) {
      return Optional.empty();
    }
    String text =
        String.join(
            "\n",
            subscription.toString(),
            topic.toUpperCase(Locale.ROOT),
            createdAt,
            String.join("\n", resources));
    return Optional.of("hash-" + hash(text, new byte[0]));
  }

  private static Stream<String> pairs(
      VendorFields fields, String array, String type, String value) {
    return fields.objects(array).stream()
        .map(
            it ->
                (it.text(type, LONGEST).orElse("") + "=" + it.text(value, LONGEST).orElse(""))
                    .toLowerCase(Locale.ROOT));
  }

  private static String hash(String text, byte[] more) {
    byte[] start = text.getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[start.length + more.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return HexFormat.of().formatHex(Sha256.of(all));
  }
}
