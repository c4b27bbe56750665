package fieldhub.operations.paging;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.mail.EmailAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the parameters of one request. What is wrong is noted; {@link #done()} then refuses the
 * request and names everything at once. An empty parameter counts as absent.
 */
public final class RequestCheck {
  /** Length of a page when the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  private static final int LARGEST_LIMIT = 500;
  private static final int TEXT_LENGTH = 256;

  private final List<InvalidParam> invalid = new ArrayList<>();

  /**
   * A key out of an address.
   *
   * @throws ProblemException NOT_FOUND when nothing can have such a key
   */
  public static String key(String value) {
    if (value.length() > TEXT_LENGTH || value.chars().anyMatch(Character::isISOControl)) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such record");
    }
    return value;
  }

  /**
   * A UUID out of an address.
   *
   * @throws ProblemException NOT_FOUND when it is none
   */
  public static UUID uuidKey(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such record");
    }
  }

  /**
   * The body of a request that must have one.
   *
   * @throws ProblemException INVALID_REQUEST when it is empty
   */
  public static <T> T body(T body) {
    if (body == null) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "the request body is empty");
    }
    return body;
  }

  /** A positive whole number. */
  public Optional<Long> positive(String name, String value) {
    Optional<String> text = text(name, value);
    if (text.isPresent() && !text.get().matches("[1-9][0-9]{0,17}")) {
      refuse(name, "must be a positive whole number", value);
      return Optional.empty();
    }
    return text.map(Long::valueOf);
  }

  /** Refuses every name that means nothing: a misspelt one would be ignored in silence. */
  public void only(Set<String> given, Set<String> known) {
    for (String name : new TreeSet<>(given)) {
      if (!known.contains(name)) {
        refuse(name, "is not known; there are " + String.join(", ", new TreeSet<>(known)), "");
      }
    }
  }

  /** What the address or the record says for good; a body may repeat it, but not differ. */
  public void same(String name, Object given, Object fixed) {
    if (given != null && !given.equals(fixed)) {
      refuse(name, "cannot be changed; it is " + fixed, given.toString());
    }
  }

  /** Text of at most 256 characters. */
  public Optional<String> text(String name, String value) {
    return text(name, value, TEXT_LENGTH);
  }

  /** Text of at most {@code length} characters. */
  public Optional<String> text(String name, String value, int length) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String text = value.strip();
    if (text.length() > length || text.chars().anyMatch(Character::isISOControl)) {
      refuse(name, "must be at most " + length + " characters, without control characters", value);
      return Optional.empty();
    }
    return Optional.of(text);
  }

  /** One e-mail address. */
  public Optional<String> email(String name, String value) {
    Optional<String> email = text(name, value, EmailAddress.LONGEST);
    if (email.isPresent() && !EmailAddress.isOne(email.get())) {
      refuse(name, "must be one e-mail address", value);
    }
    return email;
  }

  /** Text that must be there; empty text when it is not. */
  public String required(String name, String value, int length) {
    if (value == null || value.isBlank()) {
      refuse(name, "is missing", "");
    }
    return text(name, value, length).orElse("");
  }

  /** A UUID in its usual form. */
  public Optional<UUID> uuid(String name, String value) {
    return parsed(name, value, "must be a UUID", UUID::fromString);
  }

  /** A point in time: ISO-8601 with an offset. */
  public Optional<Instant> instant(String name, String value) {
    String reason = "must be a time such as 2026-03-12T10:00:00Z";
    return parsed(name, value, reason, text -> OffsetDateTime.parse(text).toInstant());
  }

  /** A day such as 2026-03-12. */
  public Optional<LocalDate> day(String name, String value) {
    return parsed(name, value, "must be a day such as 2026-03-12", LocalDate::parse);
  }

  /** One of the constants, by name in any case. */
  public <E extends Enum<E>> Optional<E> choice(String name, String value, Class<E> type) {
    String reason = "must be one of " + Arrays.toString(type.getEnumConstants());
    return parsed(
        name,
        value,
        reason,
        text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  /** True or false. */
  public Optional<Boolean> truth(String name, String value) {
    return parsed(name, value, "must be true or false", RequestCheck::trueOrFalse);
  }

  /** True or false, false when absent, for a request that has no other parameter to check. */
  public static boolean flagOnly(String name, String value) {
    RequestCheck check = new RequestCheck();
    boolean flag = check.truth(name, value).orElse(false);
    check.done();
    return flag;
  }

  /** How many records a page may hold. */
  public int limit(String value) {
    String reason = "must be a whole number from 1 to " + LARGEST_LIMIT;
    return parsed("limit", value, reason, RequestCheck::limitWithin).orElse(DEFAULT_LIMIT);
  }

  /**
   * Where the page starts: what {@code next} of the page before said.
   *
   * @param parts of how many parts the list's key is made
   * @param reader makes the key of its parts; what it throws refuses the parameter
   */
  public <K> Optional<K> after(String value, int parts, Function<List<String>, K> reader) {
    return parsed(
        "after",
        value,
        "must be the 'next' of the page before",
        text -> reader.apply(PageKey.read(text, parts)));
  }

  /** Notes that this parameter is not acceptable. */
  public void refuse(String name, String reason, String value) {
    invalid.add(new InvalidParam(name, reason, name, value));
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException INVALID_REQUEST when anything was noted
   */
  public void done() {
    if (!invalid.isEmpty()) {
      String detail = invalid.size() == 1 ? "1 parameter is" : invalid.size() + " parameters are";
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, detail + " not acceptable", List.copyOf(invalid));
    }
  }

  private <T> Optional<T> parsed(
      String name, String value, String reason, Function<String, T> parser) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(value.strip()));
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(name, reason, value);
      return Optional.empty();
    }
  }

  private static boolean trueOrFalse(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.parseBoolean(text);
    }
    throw new IllegalArgumentException(text);
  }

  private static int limitWithin(String text) {
    int limit = Integer.parseInt(text);
    if (limit < 1 || limit > LARGEST_LIMIT) {
      throw new IllegalArgumentException(text);
    }
    return limit;
  }
}
