package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.WireTime;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.InboxMessage;
import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.reported.Origin;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One row of the frame that all nine payloads have (contract 6.3).
 *
 * @param row the whole row, with {@code rowver} and perhaps {@code UserID}
 * @param content the object in it
 * @param hash the fingerprint by which the row is known again when it is exported once more. Of the
 *     object alone: the Export API adds {@code UserID} to rows that came without it in a webhook
 *     (contract 6.3), and {@code rowver} stands beside the hash in every identity
 * @param message that brought it
 * @param sentAt when the sender made that message; when the hub received it if it does not say
 */
record NotificationRow(
    WireFields row, WireFields content, RowHash hash, InboxMessage message, Instant sentAt) {

  private static final Set<String> FRAME = Set.of("rowver", "UserID");

  /**
   * The rows of a message in their order, with or without an envelope around them.
   *
   * @throws FinalFailureException when it has none or one makes no sense
   */
  static List<NotificationRow> of(InboxMessage message, JsonNode tree, WebhookType type) {
    JsonNode frame = tree.path("data").isObject() ? tree.get("data") : tree;
    JsonNode rows = frame.get("rows");
    if (rows == null || !rows.isArray()) {
      throw new FinalFailureException("rows must be a list");
    }
    Instant sentAt = sentAt(message, tree);
    List<NotificationRow> found = new ArrayList<>(rows.size());
    for (int index = 0; index < rows.size(); index++) {
      String path = "rows[" + index + "]";
      WireFields row = WireFields.of(rows.get(index), path);
      String key = contentKey(row, type);
      WireFields content =
          WireFields.of(row.object().get(key), path + "." + key, FieldAliases.of(type));
      RowHash hash = CanonicalJson.hash(content.object());
      found.add(new NotificationRow(row, content, hash, message, sentAt));
    }
    return found;
  }

  private static Instant sentAt(InboxMessage message, JsonNode tree) {
    try {
      return WireTime.parse(tree.path("time").asText());
    } catch (DateTimeException noTime) {
      return message.receivedAt();
    }
  }

  /** One of the type's own names; else the only key that is not the frame's. */
  private static String contentKey(WireFields row, WebhookType type) {
    for (String name : type.names()) {
      if (row.object().has(name)) {
        return name;
      }
    }
    List<String> others = new ArrayList<>();
    row.object().fieldNames().forEachRemaining(name -> others.add(name));
    others.removeAll(FRAME);
    if (others.size() != 1) {
      throw new FinalFailureException(row.path() + " has no " + type.wireName());
    }
    return others.get(0);
  }

  String rowver() {
    return row.name("rowver", 100);
  }

  /** Who did it: stands in the object or on the row. */
  String user() {
    String inContent = content.name("UserID", 128);
    return inContent.isEmpty() ? row.name("UserID", 128) : inContent;
  }

  /**
   * What decides between several reports of one thing: {@code ModifiedUTC}. Where it is missing,
   * the latest of other times in the object stands in, because it is the same however often and in
   * whatever message the row comes; only without any it is the message's time.
   */
  Origin origin(Instant... others) {
    Instant modified = content.time("ModifiedUTC");
    Instant stated =
        modified != null
            ? modified
            : Arrays.stream(others)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(sentAt);
    return new Origin(stated, rowver(), hash, message.id());
  }
}
