package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import fieldhub.platform.http.WireTime;
import fieldhub.platform.inbox.FinalFailureException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Fields of one JSON object, read as contract 1.4 says: empty, null and missing are the same, but a
 * field of another type is an error that names its place and never its value.
 *
 * @param path where the object stands in the message
 * @param aliases other names that its fields may have
 */
record WireFields(JsonNode object, String path, FieldAliases aliases) {

  private static final int SCALE = 4;
  private static final int WHOLE_DIGITS = 15;
  private static final BigDecimal FLOATING_NOISE = new BigDecimal("1E-9");

  static WireFields of(JsonNode node, String path) {
    return of(node, path, FieldAliases.NONE);
  }

  static WireFields of(JsonNode node, String path, FieldAliases aliases) {
    if (node == null || !node.isObject()) {
      throw new FinalFailureException(path + " must be an object");
    }
    return new WireFields(node, path, aliases);
  }

  /** A text that names something; empty when missing. */
  String name(String field, int longest) {
    String text = text(field, Character::isISOControl);
    if (text.length() > longest) {
      throw wrong(field, "is longer than " + longest + " characters");
    }
    return text;
  }

  String requiredName(String field, int longest) {
    String name = name(field, longest);
    if (name.isEmpty()) {
      throw wrong(field, "is missing");
    }
    return name;
  }

  /** A text for people; cut where it is too long. */
  String prose(String field, int longest) {
    String text = text(field, it -> it == 0);
    return text.length() <= longest ? text : text.substring(0, longest);
  }

  /** A quantity that is not negative; zero when missing. */
  BigDecimal quantity(String field) {
    BigDecimal number = number(field);
    if (number == null) {
      return BigDecimal.ZERO;
    }
    if (number.signum() < 0) {
      throw wrong(field, "must not be negative");
    }
    return number;
  }

  /**
   * A number of at most four places; null when missing. What a device's floating point adds beyond
   * (0.30000000000000004) is dropped, a real fifth place is refused: it would vanish unseen.
   */
  BigDecimal number(String field) {
    JsonNode value = value(field);
    if (isEmpty(value)) {
      return null;
    }
    if (!value.isNumber()) {
      throw wrong(field, "must be a number");
    }
    BigDecimal number = value.decimalValue();
    // Asked before any arithmetic: 1E999999999 would be written out digit by digit.
    if (number.signum() != 0
        && (number.precision() - (long) number.scale() > WHOLE_DIGITS || number.scale() > 100)) {
      throw wrong(field, "is no quantity that anything could have");
    }
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal rounded = number.setScale(SCALE, RoundingMode.HALF_UP);
    if (number.subtract(rounded).abs().compareTo(FLOATING_NOISE) >= 0) {
      throw wrong(field, "has more than " + SCALE + " places");
    }
    return rounded.stripTrailingZeros();
  }

  /** A time in any of the contract's forms; null when missing. */
  Instant time(String field) {
    String text = name(field, 40);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return WireTime.parse(text);
    } catch (DateTimeException e) {
      throw wrong(field, "is no date and time");
    }
  }

  /** Yes or no; no when missing. */
  boolean flag(String field) {
    JsonNode value = value(field);
    if (isEmpty(value)) {
      return false;
    }
    if (!value.isBoolean()) {
      throw wrong(field, "must be true or false");
    }
    return value.booleanValue();
  }

  /** A text that the vendor writes as a number in places; empty when missing. */
  String textOrNumber(String field, int longest) {
    JsonNode value = value(field);
    return value != null && value.isNumber() && value.asText().length() <= longest
        ? value.asText()
        : name(field, longest);
  }

  /** The objects of a list; none when it is missing. */
  List<WireFields> objects(String field) {
    JsonNode value = value(field);
    if (isEmpty(value)) {
      return List.of();
    }
    if (!value.isArray()) {
      throw wrong(field, "must be a list");
    }
    List<WireFields> objects = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      objects.add(of(value.get(i), path + "." + aliases.used(object, field) + "[" + i + "]"));
    }
    return objects;
  }

  /** An object in it; one without fields when it is missing. */
  WireFields object(String field) {
    JsonNode value = value(field);
    return of(isEmpty(value) ? JsonNodeFactory.instance.objectNode() : value, path + "." + field);
  }

  private String text(String field, IntPredicate forbidden) {
    JsonNode value = value(field);
    if (isEmpty(value)) {
      return "";
    }
    if (!value.isTextual()) {
      throw wrong(field, "must be a text");
    }
    String text = value.textValue();
    if (text.chars().anyMatch(forbidden)) {
      throw wrong(field, "contains a control character");
    }
    return text;
  }

  private JsonNode value(String field) {
    return object.get(aliases.used(object, field));
  }

  static boolean isEmpty(JsonNode value) {
    return value == null
        || value.isNull()
        || value.isMissingNode()
        || (value.isTextual() && value.textValue().isBlank());
  }

  private FinalFailureException wrong(String field, String reason) {
    return new FinalFailureException(path + "." + aliases.used(object, field) + " " + reason);
  }
}
