package fieldhub.servicemobility.webhook;

import fieldhub.platform.http.Json;
import fieldhub.platform.inbox.InboxMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Webhooks for tests: the contract's example files, and rows of a message as handlers see them. */
final class Notifications {

  static final Instant RECEIVED = Instant.parse("2026-03-10T17:00:00Z");

  private static final Json JSON = new Json();

  private Notifications() {}

  /**
   * The contract's example of a type.
   *
   * @param name as the file has it, such as {@code time-entry}
   */
  static String example(String name) {
    try (InputStream file =
        Notifications.class.getResourceAsStream("/contract/webhook-" + name + ".json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One row with an object of a type, in an envelope. */
  static String envelope(WebhookType type, String object) {
    return """
    {"id": "m", "type": "%s", "specversion": "1.0", "source": "s", "time": "2026-03-10T16:45:00Z",
     "data": {"rowver": "7", "rows": [{"rowver": "7", "UserID": "tech.row", "%s": %s}]}}"""
        .formatted(type.wireName(), type.wireName(), object);
  }

  static List<NotificationRow> rows(WebhookType type, String message) {
    byte[] body = message.getBytes(StandardCharsets.UTF_8);
    return NotificationRow.of(
        new InboxMessage(new UUID(0, 1), "servicemobility", "m", type.wireName(), RECEIVED, body),
        JSON.tree(body),
        type);
  }

  /** What a handler makes of the only row of a message. */
  static <T> T read(WebhookHandler<T> handler, WebhookType type, String message) {
    return handler.read(rows(type, message).get(0)).findFirst().orElseThrow();
  }

  /** What a handler makes of an object. */
  static <T> T readObject(WebhookHandler<T> handler, WebhookType type, String object) {
    return read(handler, type, envelope(type, object));
  }
}
