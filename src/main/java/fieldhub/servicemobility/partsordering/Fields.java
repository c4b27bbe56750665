package fieldhub.servicemobility.partsordering;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.InvalidParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One JSON object of a request, read field by field. What is wrong is collected and not thrown, so
 * that the caller learns of everything at once; absent, {@code null} and {@code ""} mean the same
 * (contract servicemobility 1.4).
 */
final class Fields {

  /** Digits before and behind the point that the database keeps of a quantity: NUMERIC(19,4). */
  private static final int WHOLE_DIGITS = 15;

  private static final int FRACTION_DIGITS = 4;

  private final JsonNode object;
  private final String path;
  private final List<InvalidParam> wrong;

  Fields(JsonNode object, String path, List<InvalidParam> wrong) {
    this.object = object;
    this.path = path;
    this.wrong = wrong;
  }

  boolean has(String name) {
    JsonNode value = object.path(name);
    return !(value.isMissingNode() || value.isNull() || (value.isTextual() && isBlank(value)));
  }

  /** The text, {@code ""} when there is none. */
  String text(String name, int longest) {
    JsonNode value = object.path(name);
    if (!has(name)) {
      return "";
    }
    if (!value.isTextual()) {
      return refuse(name, "must be a text", value.isNumber() ? value.asText() : null, "");
    }
    if (!isClean(value.textValue())) {
      return refuse(name, "must not contain control characters or broken characters", null, "");
    }
    if (value.textValue().length() > longest) {
      return refuse(name, "must have at most " + longest + " characters", value.asText(), "");
    }
    return value.textValue();
  }

  String requiredText(String name, int longest) {
    return has(name) ? text(name, longest) : refuse(name, "is required", null, "");
  }

  /** A quantity that the database can keep exactly; zero when it is refused. */
  BigDecimal requiredQuantity(String name) {
    BigDecimal value = requiredNumber(name);
    BigDecimal plain = value.stripTrailingZeros();
    long wholeDigits = (long) plain.precision() - plain.scale();
    if (wholeDigits > WHOLE_DIGITS || plain.scale() > FRACTION_DIGITS) {
      return refuse(
          name,
          "must have at most "
              + WHOLE_DIGITS
              + " digits before the point and "
              + FRACTION_DIGITS
              + " behind it",
          object.get(name).asText(),
          BigDecimal.ZERO);
    }
    return value;
  }

  /** A number without a fraction, of any size; zero when it is refused. */
  BigDecimal requiredWholeNumber(String name) {
    BigDecimal value = requiredNumber(name);
    return value.stripTrailingZeros().scale() <= 0
        ? value
        : refuse(name, "must be a whole number", object.get(name).asText(), BigDecimal.ZERO);
  }

  /** The object under a name; without one, empty and nothing wrong. */
  Optional<Fields> object(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    return value.isObject()
        ? Optional.of(new Fields(value, path + "." + name, wrong))
        : refuse(name, "must be an object", null, Optional.empty());
  }

  /** A list of 1 to {@code most} objects. */
  List<Fields> requiredObjects(String name, int most) {
    if (!has(name)) {
      return refuse(name, "is required", null, List.of());
    }
    JsonNode values = object.get(name);
    if (!values.isArray()) {
      return refuse(name, "must be a list", null, List.of());
    }
    if (values.isEmpty()) {
      return refuse(name, "must not be empty", null, List.of());
    }
    if (values.size() > most) {
      return refuse(name, "must have at most " + most + " entries", null, List.of());
    }
    List<Fields> objects = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String place = name + "[" + i + "]";
      if (values.get(i).isObject()) {
        objects.add(new Fields(values.get(i), path + "." + place, wrong));
      } else {
        refuse(place, "must be an object", null, objects);
      }
    }
    return objects;
  }

  /** The value as it stands, for a field that is read with tolerance. */
  JsonNode raw(String name) {
    return object.path(name);
  }

  private BigDecimal requiredNumber(String name) {
    if (!has(name)) {
      return refuse(name, "is required", null, BigDecimal.ZERO);
    }
    JsonNode value = object.get(name);
    return value.isNumber()
        ? value.decimalValue()
        : refuse(name, "must be a number", null, BigDecimal.ZERO);
  }

  private <T> T refuse(String name, String reason, String value, T instead) {
    wrong.add(new InvalidParam(name, reason, path + "." + name, value));
    return instead;
  }

  private static boolean isBlank(JsonNode value) {
    return value.textValue().isBlank();
  }

  /** Whether every database and every reader can take the text. */
  private static boolean isClean(String text) {
    return text.codePoints()
        .noneMatch(
            point ->
                Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }
}
