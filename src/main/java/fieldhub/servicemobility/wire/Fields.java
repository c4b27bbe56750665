package fieldhub.servicemobility.wire;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.http.WireTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One JSON object of a request, read field by field. What is wrong is collected and not thrown, so
 * that the caller learns of everything at once; absent, {@code null} and {@code ""} mean the same
 * (contract servicemobility 1.4).
 */
public final class Fields {

  /** Digits before and behind the point that the database keeps of a quantity: NUMERIC(19,4). */
  private static final int WHOLE_DIGITS = 15;

  private static final int FRACTION_DIGITS = 4;

  /** More would not help anybody to mend the request. */
  private static final int MOST_PROBLEMS = 100;

  private static final int LONGEST_TIME = 40;

  private final JsonNode object;
  private final String path;
  private final List<InvalidParam> wrong;

  private Fields(JsonNode object, String path, List<InvalidParam> wrong) {
    this.object = object;
    this.path = path;
    this.wrong = wrong;
  }

  /**
   * Reads a request's body.
   *
   * @param reader takes what it needs; what it makes of refused fields is thrown away
   * @throws ProblemException INVALID_REQUEST that names every field at fault
   */
  public static <T> T read(JsonNode body, Function<Fields, T> reader) {
    if (!body.isObject()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the request body must be a JSON object");
    }
    Fields fields = new Fields(body, "$", new ArrayList<>());
    T request = reader.apply(fields);
    fields.refuseIfAnyIsWrong();
    return request;
  }

  private void refuseIfAnyIsWrong() {
    if (!wrong.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          wrong.size() == 1
              ? "1 field is not acceptable"
              : wrong.size() + " fields are not acceptable",
          wrong.subList(0, Math.min(wrong.size(), MOST_PROBLEMS)));
    }
  }

  /** Whether nothing that was read so far was refused. */
  public boolean isSound() {
    return wrong.isEmpty();
  }

  public boolean has(String name) {
    JsonNode value = object.path(name);
    return !(value.isMissingNode() || value.isNull() || (value.isTextual() && isBlank(value)));
  }

  /** The text, {@code ""} when there is none. */
  public String text(String name, int longest) {
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

  public String requiredText(String name, int longest) {
    return has(name) ? text(name, longest) : refuse(name, "is required", null, "");
  }

  /** A text that no answer repeats, whatever is wrong with it. */
  public String requiredSecret(String name, int longest) {
    JsonNode value = object.path(name);
    if (!has(name)) {
      return refuse(name, "is required", null, "");
    }
    if (!value.isTextual()) {
      return refuse(name, "must be a text", null, "");
    }
    return value.textValue().length() <= longest && isClean(value.textValue())
        ? value.textValue()
        : refuse(
            name,
            "must have at most " + longest + " characters, none a control character",
            null,
            "");
  }

  /** A quantity that the database can keep exactly; zero when it is refused. */
  public BigDecimal requiredQuantity(String name) {
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

  /** A quantity of something that there is; zero when it is refused. */
  public BigDecimal requiredPositiveQuantity(String name) {
    int wrongSoFar = wrong.size();
    BigDecimal value = requiredQuantity(name);
    return value.signum() > 0 || wrong.size() > wrongSoFar
        ? value
        : refuse(name, "must be greater than 0", object.get(name).asText(), BigDecimal.ZERO);
  }

  /** A number without a fraction, of any size; zero when it is refused. */
  public BigDecimal requiredWholeNumber(String name) {
    BigDecimal value = requiredNumber(name);
    return value.stripTrailingZeros().scale() <= 0
        ? value
        : refuse(name, "must be a whole number", object.get(name).asText(), BigDecimal.ZERO);
  }

  /** The object under a name; without one, empty and nothing wrong. */
  public Optional<Fields> object(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    JsonNode value = object.get(name);
    return value.isObject()
        ? Optional.of(new Fields(value, path + "." + name, wrong))
        : refuse(name, "must be an object", null, Optional.empty());
  }

  /** A list of 1 to {@code most} objects. */
  public List<Fields> requiredObjects(String name, int most) {
    if (!has(name)) {
      return refuse(name, "is required", null, List.of());
    }
    return object.get(name).isArray() && object.get(name).isEmpty()
        ? refuse(name, "must not be empty", null, List.of())
        : objects(name, most);
  }

  /** A list of at most {@code most} objects, or one object without the list around it. */
  public List<Fields> objectOrObjects(String name, int most) {
    JsonNode value = object.path(name);
    if (!value.isObject()) {
      return objects(name, most);
    }
    return value.isEmpty() ? List.of() : List.of(new Fields(value, path + "." + name, wrong));
  }

  /** A list of at most {@code most} objects; none when it is missing. */
  public List<Fields> objects(String name, int most) {
    if (!has(name)) {
      return List.of();
    }
    JsonNode values = object.get(name);
    if (!values.isArray()) {
      return refuse(name, "must be a list", null, List.of());
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

  /** A time in any of the contract's forms (1.4); empty when there is none. */
  public Optional<Instant> time(String name) {
    String text = text(name, LONGEST_TIME);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(WireTime.parse(text));
    } catch (DateTimeException notATime) {
      return refuse(
          name, "must be a time such as 2026-03-13T08:00:00.000Z", text, Optional.empty());
    }
  }

  /** A time that must be there; empty when it is refused. */
  public Optional<Instant> requiredTime(String name) {
    return has(name) ? time(name) : refuse(name, "is required", null, Optional.empty());
  }

  /** Where the object stands in the request, as {@code $.Parts[0]}. */
  public String path() {
    return path;
  }

  /** Notes that a field is not acceptable. */
  public void refuse(String name, String reason) {
    refuse(name, reason, null, null);
  }

  /** The value as it stands, for a field that is read with tolerance. */
  public JsonNode raw(String name) {
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
