package fieldhub.serviceorderhub.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.Sha256;
import fieldhub.serviceorderhub.wire.BodyFields;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What makes a webhook one that came before (contract serviceorderhub 8, table). */
final class DedupeKey {

  private static final int LONGEST_TEXT = 64;
  private static final int HASH_LENGTH = 32;

  private DedupeKey() {}

  /**
   * The key; what is wrong with the fields it is made of is noted at them.
   *
   * @param guid of the case; null where it was refused
   */
  static String of(WebhookKind kind, BodyFields body, UUID guid) {
    return switch (kind) {
      case NEW_STATUS, NEW_MESSAGE -> key(kind, body.requiredWhole("id"));
      case STATUS_TRANSITION ->
          key(kind, body.requiredWhole("id"), body.text("prevKey", LONGEST_TEXT).orElse(""));
      case NEW_COST_PROPOSAL, INVOICE ->
          key(kind, body.requiredWhole("id"), body.requiredText("updatedAt", LONGEST_TEXT));
      case MESSAGE_CONFIRMED ->
          key(kind, body.requiredWhole("id"), body.text("confirmedAt", LONGEST_TEXT).orElse(""));
      case NEW_FILE -> key(kind, guid, hash(urls(body)));
      // Without a key: what came twice is applied twice, each in its place.
      case CASE_UPDATED -> key(kind, Ids.next());
    };
  }

  private static String urls(BodyFields body) {
    body.require("files");
    JsonNode files = body.tree("files");
    return StreamSupport.stream(files.spliterator(), false)
        .map(it -> it.path("url").asText())
        .collect(Collectors.joining("\n"));
  }

  /** As much of a hash as makes two addresses different. */
  static String hash(String text) {
    return HexFormat.of()
        .formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
        .substring(0, HASH_LENGTH);
  }

  private static String key(WebhookKind kind, Object... parts) {
    StringBuilder key = new StringBuilder(kind.segment());
    for (Object part : parts) {
      key.append(':').append(part);
    }
    return key.toString();
  }
}
