package fieldhub.audaconnect.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fieldhub.platform.http.WireTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The fields of an object in an answer of AudaConnect, by name in any case (contract audaconnect
 * 4). Nothing is required there, so what cannot be read is as missing, and nothing here throws.
 */
public record VendorFields(JsonNode object) {

  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");
  private static final int WHOLE_DIGITS = 15;
  private static final int DECIMALS = 10;
  private static final int DAY_LENGTH = 10;

  /** An id in its usual form, and in no other that Java would take. */
  public static Optional<UUID> id(String text) {
    return Optional.of(text.strip())
        .filter(it -> UUID_FORM.matcher(it).matches())
        .map(UUID::fromString);
  }

  /** The value; of two names that differ in case only, the one that is spelt as here. */
  public JsonNode value(String name) {
    if (object.has(name)) {
      return object.get(name);
    }
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getKey().equalsIgnoreCase(name)) {
        return field.getValue();
      }
    }
    return MissingNode.getInstance();
  }

  /** The objects of an array, others left out; empty when it is none. */
  public List<VendorFields> objects(String name) {
    List<VendorFields> objects = new ArrayList<>();
    JsonNode value = value(name);
    if (value.isArray()) {
      value.forEach(
          it -> {
            if (it.isObject()) {
              objects.add(new VendorFields(it));
            }
          });
    }
    return objects;
  }

  /**
   * A text, or a number as text, without blanks around it, cut where it is too long; what no
   * database takes is replaced.
   */
  public Optional<String> text(String name, int longest) {
    JsonNode value = value(name);
    if (!value.isTextual() && !value.isNumber()) {
      return Optional.empty();
    }
    String clean =
        new String(value.asText().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    return Optional.of(clean.length() > longest ? clean.substring(0, longest) : clean)
        .filter(it -> !it.isEmpty());
  }

  public Optional<UUID> uuid(String name) {
    JsonNode value = value(name);
    return value.isTextual() ? id(value.textValue()) : Optional.empty();
  }

  /** A time; without an offset it is UTC, a day alone is its beginning. */
  public Optional<Instant> time(String name) {
    JsonNode value = value(name);
    if (!value.isTextual()) {
      return Optional.empty();
    }
    String text = value.textValue().strip();
    try {
      return Optional.of(WireTime.parse(text.length() == DAY_LENGTH ? text + "T00:00:00Z" : text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A number with the scale in which it is written, if it is one that money can be. */
  public Optional<BigDecimal> decimal(String name) {
    JsonNode value = value(name);
    Optional<BigDecimal> number = Optional.empty();
    if (value.isNumber()) {
      number = Optional.of(value.decimalValue());
    } else if (value.isTextual() && NUMBER.matcher(value.textValue().strip()).matches()) {
      number = Optional.of(new BigDecimal(value.textValue().strip()));
    }
    return number
        .filter(it -> it.precision() - it.scale() <= WHOLE_DIGITS && it.scale() <= DECIMALS)
        .map(it -> it.scale() < 0 ? it.setScale(0) : it);
  }

  /** A whole number, however it is written. */
  public Optional<Integer> integer(String name) {
    try {
      return decimal(name).map(BigDecimal::intValueExact);
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }
}
