package fieldhub.operations.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.mail.EmailAddress;
import java.math.BigDecimal;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One record of an imported file, read field by field. What is wrong with a field is noted with the
 * row's number, and reading goes on, so that one answer names everything. An empty text, null and
 * an absent field mean the same. In a CSV file every value is text; in JSON numbers and truth
 * values must be what they are.
 */
public final class ImportRow {
  /** Between the parts of a list in one CSV cell. */
  static final String LIST_SEPARATOR = "|";

  private static final int INTEGER_DIGITS = 15;
  private static final int DECIMALS = 4;
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

  private final int number;
  private final ObjectNode fields;
  private final boolean csv;
  private final BulkErrors errors;
  private final CharsetEncoder unicode = StandardCharsets.UTF_8.newEncoder();

  ImportRow(int number, ObjectNode fields, boolean csv, BulkErrors errors) {
    this.number = number;
    this.fields = fields;
    this.csv = csv;
    this.errors = errors;
  }

  public int number() {
    return number;
  }

  /** Notes every field that is not one of {@code known}: most often a misspelt name. */
  void refuseOthersThan(Set<String> known) {
    fields
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                refuse(name.substring(0, Math.min(name.length(), 64)), "is not a known field");
              }
            });
  }

  /** Text that must be there; empty text when it is not. */
  public String required(String field, int length) {
    require(field);
    return text(field, length).orElse("");
  }

  /** Notes it when nothing stands in this field. */
  public void require(String field) {
    if (value(field).isEmpty()) {
      refuse(field, "is missing");
    }
  }

  /** Text of at most {@code length} characters, without control characters. */
  public Optional<String> text(String field, int length) {
    return value(field).flatMap(value -> text(field, value, length));
  }

  /** One e-mail address. */
  public Optional<String> email(String field) {
    Optional<String> email = text(field, EmailAddress.LONGEST);
    if (email.isPresent() && !EmailAddress.isOne(email.get())) {
      refuse(field, "must be one e-mail address");
    }
    return email;
  }

  /** A number with at most 15 digits before and 4 after the point. */
  public Optional<BigDecimal> decimal(String field) {
    return decimal(field, DECIMALS);
  }

  /** A number with at most 15 digits before and so many after the point. */
  public Optional<BigDecimal> decimal(String field, int decimals) {
    return value(field).flatMap(value -> decimal(field, value, decimals));
  }

  /** A whole number between the two bounds, both included. */
  public int integer(String field, int fallback, int least, int most) {
    Optional<BigDecimal> number = decimal(field);
    if (number.isEmpty()) {
      return fallback;
    }
    BigDecimal value = number.get();
    if (value.stripTrailingZeros().scale() > 0
        || value.compareTo(BigDecimal.valueOf(least)) < 0
        || value.compareTo(BigDecimal.valueOf(most)) > 0) {
      refuse(field, "must be a whole number from " + least + " to " + most);
      return fallback;
    }
    return value.intValueExact();
  }

  /** True or false. */
  public boolean flag(String field, boolean fallback) {
    Optional<JsonNode> found = value(field);
    if (found.isEmpty()) {
      return fallback;
    }
    JsonNode value = found.get();
    String word = csv ? value.textValue().strip().toLowerCase(Locale.ROOT) : value.asText();
    if ((csv || value.isBoolean()) && (word.equals("true") || word.equals("false"))) {
      return word.equals("true");
    }
    refuse(field, "must be true or false");
    return fallback;
  }

  /** One of the constants, by name in any case. */
  public <E extends Enum<E>> E choice(String field, Class<E> type, E fallback) {
    Optional<String> word = text(field, 64);
    if (word.isEmpty()) {
      return fallback;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word.get())) {
        return constant;
      }
    }
    refuse(field, "must be one of " + Arrays.toString(type.getEnumConstants()));
    return fallback;
  }

  /** A day that must be there, as {@code 2026-03-12}; some day when it is not. */
  public LocalDate requiredDay(String field) {
    try {
      return LocalDate.parse(required(field, 10));
    } catch (DateTimeException e) {
      if (value(field).isPresent()) {
        refuse(field, "must be a day such as 2026-03-12");
      }
      return LocalDate.EPOCH;
    }
  }

  /** Days, each as {@code 2026-03-12}. */
  public Set<LocalDate> days(String field) {
    return Set.copyOf(
        parsedTexts(field, 10, "must hold days such as 2026-03-12", LocalDate::parse));
  }

  /** A time of day as {@code 15:30}. */
  public LocalTime time(String field, LocalTime fallback) {
    Optional<String> text = text(field, 5);
    try {
      return text.map(LocalTime::parse).orElse(fallback);
    } catch (DateTimeException e) {
      refuse(field, "must be a time of day such as 15:30");
      return fallback;
    }
  }

  /** A time zone as {@code Europe/London}. */
  public ZoneId zone(String field, ZoneId fallback) {
    try {
      return text(field, 64).map(ZoneId::of).orElse(fallback);
    } catch (DateTimeException e) {
      refuse(field, "must be a time zone such as Europe/London");
      return fallback;
    }
  }

  /** Days of the week, by name in any case; Monday to Friday where nothing is said. */
  public Set<DayOfWeek> weekdays(String field) {
    List<DayOfWeek> days =
        parsedTexts(
            field,
            16,
            "must hold days such as MONDAY",
            day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)));
    return days.isEmpty()
        ? EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)
        : EnumSet.copyOf(days);
  }

  /**
   * A list of values, each written as a text.
   *
   * @param parser throws IllegalArgumentException or DateTimeException at what is none
   * @param reason why such a list is refused
   */
  public <T> List<T> parsedTexts(
      String field, int length, String reason, Function<String, T> parser) {
    try {
      return texts(field, length).stream().map(parser).toList();
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(field, reason);
      return List.of();
    }
  }

  /**
   * A list of texts: in JSON an array, in CSV one cell with the parts separated by {@value
   * #LIST_SEPARATOR}.
   */
  public List<String> texts(String field, int length) {
    Optional<JsonNode> value = value(field);
    if (value.isEmpty()) {
      return List.of();
    }
    if (!csv && !value.get().isArray()) {
      refuse(field, "must be an array of texts");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode part : parts(value.get())) {
      text(field, part, length)
          .filter(it -> separable(field, it))
          .filter(it -> !it.isEmpty())
          .ifPresent(texts::add);
    }
    return texts;
  }

  private List<JsonNode> parts(JsonNode value) {
    List<JsonNode> parts = new ArrayList<>();
    if (csv) {
      for (String part : value.textValue().split(Pattern.quote(LIST_SEPARATOR))) {
        parts.add(TextNode.valueOf(part));
      }
    } else {
      value.forEach(parts::add);
    }
    return parts;
  }

  /** Otherwise what comes as JSON could not go out as CSV. */
  private boolean separable(String field, String text) {
    if (text.contains(LIST_SEPARATOR)) {
      refuse(field, "must not hold " + LIST_SEPARATOR);
      return false;
    }
    return true;
  }

  /** Notes that this field of this row is not acceptable. */
  public void refuse(String field, String reason) {
    errors.add(number, field, reason);
  }

  private Optional<JsonNode> value(String field) {
    JsonNode value = fields.get(field);
    boolean empty =
        value == null || value.isNull() || value.isTextual() && value.textValue().isBlank();
    return empty ? Optional.empty() : Optional.of(value);
  }

  private Optional<String> text(String field, JsonNode value, int length) {
    if (!value.isTextual()) {
      refuse(field, "must be text");
      return Optional.empty();
    }
    String text = value.textValue().strip();
    if (text.length() > length) {
      refuse(field, "must not be longer than " + length + " characters");
    } else if (text.chars().anyMatch(Character::isISOControl) || !unicode.canEncode(text)) {
      // A NUL, for one, makes PostgreSQL refuse the whole statement.
      refuse(field, "must not hold control characters or broken characters");
    } else {
      return Optional.of(text);
    }
    return Optional.empty();
  }

  private Optional<BigDecimal> decimal(String field, JsonNode value, int decimals) {
    Optional<BigDecimal> number =
        csv
            ? written(value.textValue().strip())
            : Optional.of(value).filter(JsonNode::isNumber).map(JsonNode::decimalValue);
    if (number.isEmpty()) {
      refuse(field, "must be a number");
      return number;
    }
    // Digits are counted, not written out: 1e1000000000 is short to send and long to expand.
    long before = (long) number.get().precision() - number.get().scale();
    if (before > INTEGER_DIGITS || before < -decimals && number.get().signum() != 0) {
      refuse(field, "is too large or too small a number");
      return Optional.empty();
    }
    BigDecimal exact = number.get().stripTrailingZeros();
    if (exact.scale() > decimals) {
      refuse(field, "must not have more than " + decimals + " decimals");
      return Optional.empty();
    }
    return Optional.of(exact);
  }

  private static Optional<BigDecimal> written(String text) {
    return PLAIN_NUMBER.matcher(text).matches()
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
