package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.inbox.FinalFailureException;
import fieldhub.servicemobility.wire.WireTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.IntPredicate;

/**
 * Fields of one JSON object, read as contract 1.4 says: empty, null and missing are the same, but a
 * field of another type is an error that names its place and never its value.
 *
 * @param path where the object stands in the message
 */
record WireFields(JsonNode object, String path) {

  private static final int SCALE = 4;
  private static final int WHOLE_DIGITS = 15;
  private static final BigDecimal FLOATING_NOISE = new BigDecimal("1E-9");

  static WireFields of(JsonNode node, String path) {
    if (node == null || !node.isObject()) {
      throw new FinalFailureException(path + " must be an object");
    }
    return new WireFields(node, path);
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
    JsonNode value = object.get(field);
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

  /** The elements of a list; none when it is missing. */
  JsonNode list(String field) {
    JsonNode value = object.path(field);
    if (!isEmpty(value) && !value.isArray()) {
      throw wrong(field, "must be a list");
    }
    return value;
  }

  private String text(String field, IntPredicate forbidden) {
    JsonNode value = object.get(field);
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

  private static boolean isEmpty(JsonNode value) {
    return value == null
        || value.isNull()
        || value.isMissingNode()
        || (value.isTextual() && value.textValue().isBlank());
  }

  private FinalFailureException wrong(String field, String reason) {
    return new FinalFailureException(path + "." + field + " " + reason);
  }
}
