package fieldhub.sandbox.audaconnect;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The topics that the contract knows (section 4); a parent covers its children. */
final class Topics {

  static final String ORDER = "PARTS.ORDER";
  static final String ORDER_CREATED = "PARTS.ORDER.CREATED";
  static final String ORDER_UPDATED = "PARTS.ORDER.UPDATED";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z]+(\\.[A-Za-z]+)*");

  private static final Map<String, String> DESCRIPTIONS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ASSESSMENT.EXPORT", "All assessment export events."),
              Map.entry("ASSESSMENT.EXPORT.CREATED", "An assessment was exported."),
              Map.entry("ASSESSMENT.IMAGE.CREATED", "An image was added to an assessment."),
              Map.entry("ASSESSMENT.IMAGE.DELETED", "An image was removed from an assessment."),
              Map.entry("ASSESSMENT.MAIL", "All assessment mail events."),
              Map.entry("ASSESSMENT.MAIL.RECEIVED", "A mail was received."),
              Map.entry("ASSESSMENT.MAIL.SENT", "A mail was sent."),
              Map.entry("ASSESSMENT.STATUS.CREATED", "An assessment was created."),
              Map.entry("ASSESSMENT.STATUS.COMPLETED", "An assessment was completed."),
              Map.entry("ASSESSMENT.STATUS.UPDATED", "An assessment was changed."),
              Map.entry(ORDER, "All parts order events."),
              Map.entry(ORDER_CREATED, "A parts order was placed."),
              Map.entry(ORDER_UPDATED, "A parts order was changed.")));

  private Topics() {}

  /** Whether it is written as a topic is, known or not. */
  static boolean isWellFormed(String code) {
    return code != null && SHAPE.matcher(code).matches();
  }

  static boolean isKnown(String code) {
    return DESCRIPTIONS.containsKey(upper(code));
  }

  /** The code as the vendor spells it; codes are compared without case. */
  static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  static boolean covers(String subscribed, String raised) {
    return raised.equals(subscribed) || raised.startsWith(subscribed + ".");
  }

  static JsonObject json(String code) {
    return Json.createObjectBuilder()
        .add("TopicCode", code)
        .add("Description", DESCRIPTIONS.get(code))
        .build();
  }

  /** All of them, as {@code GET topics} answers. */
  static String list() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    DESCRIPTIONS.keySet().forEach(code -> list.add(json(code)));
    return list.build().toString();
  }
}
