package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.platform.inbox.RowHash;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One row of the frame that all nine payloads have (contract 6.3).
 *
 * @param row the whole row, with {@code rowver} and perhaps {@code UserID}
 * @param content the object in it
 */
record NotificationRow(WireFields row, WireFields content) {

  private static final Set<String> FRAME = Set.of("rowver", "UserID");

  /** The rows of a message in their order, with or without an envelope around them. */
  static List<NotificationRow> of(JsonNode message, WebhookType type) {
    JsonNode frame = message.path("data").isObject() ? message.get("data") : message;
    JsonNode rows = frame.get("rows");
    if (rows == null || !rows.isArray()) {
      throw new FinalFailureException("rows must be a list");
    }
    List<NotificationRow> found = new ArrayList<>(rows.size());
    for (int index = 0; index < rows.size(); index++) {
      String path = "rows[" + index + "]";
      WireFields row = WireFields.of(rows.get(index), path);
      String key = contentKey(row, type);
      found.add(new NotificationRow(row, WireFields.of(row.object().get(key), path + "." + key)));
    }
    return found;
  }

  /** The type's own name; else the only key that is not the frame's. */
  private static String contentKey(WireFields row, WebhookType type) {
    if (row.object().has(type.wireName())) {
      return type.wireName();
    }
    List<String> others = new ArrayList<>();
    row.object().fieldNames().forEachRemaining(name -> others.add(name));
    others.removeAll(FRAME);
    if (others.size() != 1) {
      throw new FinalFailureException(row.path() + " has no " + type.wireName());
    }
    return others.get(0);
  }

  /**
   * The fingerprint by which the row is known again when it is exported once more. Of the object
   * alone: the Export API adds {@code UserID} to rows that came without it in a webhook (contract
   * 6.3), and {@code rowver} stands beside the hash in every identity.
   */
  RowHash hash() {
    return CanonicalJson.hash(content.object());
  }

  String rowver() {
    return row.name("rowver", 100);
  }

  /** Who did it: stands in the object or on the row. */
  String user() {
    String inContent = content.name("UserID", 128);
    return inContent.isEmpty() ? row.name("UserID", 128) : inContent;
  }
}
