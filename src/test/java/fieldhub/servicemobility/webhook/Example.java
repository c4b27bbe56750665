package fieldhub.servicemobility.webhook;

import java.util.UUID;

/** The contract's example files with keys of a test's own, so that tests do not meet. */
final class Example {

  private static final String[] KEYS = {
    "LD-20977",
    "PIC-3391",
    "SLR-1180",
    "TE-5d0b6e",
    "ACT-7714",
    "7F3K",
    "92QD",
    "VAN-0417",
    "VAN-0533",
    "WPW10730972",
    "8544771",
    "WO-2026-004512",
    "tech.marlow",
    "tech.iqbal"
  };

  private final String own = UUID.randomUUID().toString().substring(0, 8);

  /** What stands for one of the contract's keys. */
  String key(String contractKey) {
    return contractKey + "-" + own;
  }

  /** A file under a message id. */
  String message(String name, String id) {
    String message = Notifications.example(name).replaceAll("7d0c1f52-3b1e-4c0f-9a52-0{11}\\d", id);
    for (String key : KEYS) {
      message = message.replace("\"" + key + "\"", "\"" + key(key) + "\"");
    }
    return message;
  }

  /** A row of a type, in an envelope of its own id; rows without a rowver of their own get one. */
  String row(WebhookType type, String id, String rowver, String time, String object) {
    return """
    {"id": "%s", "type": "%s", "specversion": "1.0", "source": "s", "time": "%s",
     "data": {"rowver": "%s", "rows": [{"rowver": "%s", "%s": %s}]}}"""
        .formatted(id, type.wireName(), time, rowver, rowver, type.wireName(), object);
  }
}
