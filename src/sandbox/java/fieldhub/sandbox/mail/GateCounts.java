package fieldhub.sandbox.mail;

import fieldhub.sandbox.knobs.Spelling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.EnumMap;
import java.util.Map;

/** What has passed the gate. */
@ApplicationScoped
public class GateCounts {

  /** What is counted. */
  public enum What {
    CONNECTIONS,
    CONNECTIONS_NOW,
    /** Mails whose message was begun. */
    TRANSACTIONS,
    /** Mails that the server took, whether or not the client was told. */
    ACCEPTED,
    CUT_BEFORE_END,
    CUT_AFTER_DATA,
    REFUSED
  }

  private final Map<What, Integer> counts = new EnumMap<>(What.class);

  synchronized void add(What what) {
    counts.merge(what, 1, Integer::sum);
  }

  synchronized void left() {
    counts.merge(What.CONNECTIONS_NOW, -1, Integer::sum);
  }

  /** How often something has happened, or how many there are now. */
  public synchronized int of(What what) {
    return counts.getOrDefault(what, 0);
  }

  synchronized JsonObject json() {
    JsonObjectBuilder json = Json.createObjectBuilder();
    for (What what : What.values()) {
      json.add(camelCase(Spelling.of(what)), of(what));
    }
    return json.build();
  }

  private static String camelCase(String dashed) {
    StringBuilder text = new StringBuilder();
    for (String word : dashed.split("-")) {
      text.append(
          text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return text.toString();
  }
}
