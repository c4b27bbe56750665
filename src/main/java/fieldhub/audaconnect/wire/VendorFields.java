package fieldhub.audaconnect.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fieldhub.platform.http.PlainWords;
import fieldhub.platform.http.WireTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The fields of an object in an answer of AudaConnect, by name in any case (contract audaconnect
 * 4). Nothing is required there, so what cannot be read is as missing, and nothing here throws.
 *
 * @param flaws told, in words for people, of what is there and cannot be kept as it is
 */
public record VendorFields(JsonNode object, Consumer<String> flaws) {

  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final int LONGEST_NUMBER = 100;
  private static final int WHOLE_DIGITS = 15;
  private static final int DECIMALS = 10;

  /** Of a number that is as good as zero; smaller ones nobody meant. */
  private static final int ZEROES = 30;

  private static final int LONGEST_QUOTE = 40;

  /** What .NET writes where no time is. */
  private static final String NO_TIME = "0001-01-01";

  private static final int DAY_LENGTH = 10;

  /** Fields whose flaws interest nobody. */
  public VendorFields(JsonNode object) {
    this(object, flaw -> {});
  }

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
    if (!value.isArray() && !isNothing(value)) {
      flaws.accept(name + " is no list");
    }
    for (int i = 0; i < value.size() && value.isArray(); i++) {
      String place = name + "[" + i + "]";
      if (value.get(i).isObject()) {
        objects.add(new VendorFields(value.get(i), flaw -> flaws.accept(place + ": " + flaw)));
      } else {
        flaws.accept(place + " is no object");
      }
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
      return isNothing(value) ? Optional.empty() : notKept(name, value);
    }
    String text = value.asText();
    String clean =
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
            .replaceAll("\\p{Cntrl}", " ");
    if (!clean.equals(text)) {
      flaws.accept(name + " holds characters that cannot be kept");
    }
    String stripped = clean.strip();
    if (stripped.length() > longest) {
      flaws.accept(name + " is too long to be kept whole");
      stripped = stripped.substring(0, longest);
    }
    return Optional.of(stripped).filter(it -> !it.isEmpty());
  }

  public Optional<UUID> uuid(String name) {
    JsonNode value = value(name);
    Optional<UUID> id = value.isTextual() ? id(value.textValue()) : Optional.empty();
    return id.isPresent() || isNothing(value) ? id : notKept(name, value);
  }

  /** A time; without an offset it is UTC, a day alone is its beginning. */
  public Optional<Instant> time(String name) {
    JsonNode value = value(name);
    if (isNothing(value) || value.asText().startsWith(NO_TIME)) {
      return Optional.empty();
    }
    String text = value.asText().strip();
    try {
      return Optional.of(WireTime.parse(text.length() == DAY_LENGTH ? text + "T00:00:00Z" : text));
    } catch (DateTimeException e) {
      return notKept(name, value);
    }
  }

  /**
   * A number with the scale in which it is written, also one in a text, if it is one that money can
   * be; rounded half up where it has more than 10 decimals, as a double has that was calculated.
   */
  public Optional<BigDecimal> decimal(String name) {
    JsonNode value = value(name);
    if (isNothing(value)) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = number(value).flatMap(VendorFields::money);
    return number.isPresent() ? number : notKept(name, value);
  }

  /** A whole number, however it is written. */
  public Optional<Integer> integer(String name) {
    try {
      return decimal(name).map(BigDecimal::intValueExact);
    } catch (ArithmeticException e) {
      return notKept(name, value(name));
    }
  }

  private static Optional<BigDecimal> number(JsonNode value) {
    String text = value.asText().strip();
    if (value.isNumber()) {
      return Optional.of(value.decimalValue());
    }
    if (!value.isTextual() || text.length() > LONGEST_NUMBER) {
      return Optional.empty();
    }
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> money(BigDecimal number) {
    long digits = wholeDigits(number);
    if (digits > WHOLE_DIGITS || digits < -ZEROES) {
      return Optional.empty(); // and is not rounded: that may take more memory than there is
    }
    BigDecimal kept = number.scale() < 0 ? number.setScale(0) : number;
    if (kept.scale() > DECIMALS) {
      BigDecimal rounded = kept.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
      kept = rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
    return Optional.of(kept).filter(it -> wholeDigits(it) <= WHOLE_DIGITS);
  }

  private static long wholeDigits(BigDecimal number) {
    return (long) number.precision() - number.scale();
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isTextual() && value.textValue().isBlank();
  }

  private <T> Optional<T> notKept(String name, JsonNode value) {
    String text = value.isValueNode() ? value.asText() : value.toString();
    flaws.accept(name + " " + PlainWords.of(text, LONGEST_QUOTE) + " cannot be kept");
    return Optional.empty();
  }
}
