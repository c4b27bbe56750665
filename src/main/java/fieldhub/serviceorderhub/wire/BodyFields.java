package fieldhub.serviceorderhub.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.mail.EmailAddress;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the fields of a JSON body. What is wrong is noted with the vendor's words and the field's
 * path ({@code meta.caseId}); {@link #check()} then refuses the request and names everything at
 * once (shape B of contract serviceorderhub 1.6). Null and empty text count as absent. What a
 * reading method answers for a refused field means nothing: the request ends in {@link #check()}.
 */
public final class BodyFields {
  private static final String NUL = "\0";

  private final JsonNode fields;
  private final String prefix;
  private final boolean there;
  private final List<InvalidParam> refused;
  private final Set<String> read = new HashSet<>();

  private BodyFields(JsonNode fields, String prefix, boolean there, List<InvalidParam> refused) {
    this.fields = fields;
    this.prefix = prefix;
    this.there = there;
    this.refused = refused;
  }

  /**
   * The fields of a request's body.
   *
   * @throws ProblemException INVALID_REQUEST (shape A) if it is not one JSON object
   */
  public static BodyFields of(Json json, byte[] body) {
    JsonNode tree = json.tree(body == null ? new byte[0] : body);
    if (!tree.isObject()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the request body must be a JSON object");
    }
    return of(tree);
  }

  /** The fields of an object that is at hand. */
  public static BodyFields of(JsonNode object) {
    return new BodyFields(object, "", true, new ArrayList<>());
  }

  /** Whether a field has a value: it is there, and neither null nor an empty text. */
  public boolean has(String name) {
    return !tree(name).isMissingNode();
  }

  /** The names of all fields, for objects whose names are the sender's own. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    fields.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** The field as it came; a missing node where {@link #has} is false. */
  public JsonNode tree(String name) {
    read.add(name);
    JsonNode value = fields.path(name);
    boolean absent = value.isNull() || value.isTextual() && value.textValue().isBlank();
    return absent ? MissingNode.getInstance() : value;
  }

  /** Whether {@link #text} would take this value, and not as absent. */
  public static boolean isText(JsonNode value, int longest) {
    return value.isTextual()
        && !value.textValue().isBlank()
        && isStorable(value.textValue(), longest);
  }

  /** Text of at most {@code longest} characters that must be there. */
  public String requiredText(String name, int longest) {
    require(name);
    return text(name, longest).orElse("");
  }

  /** Text of at most {@code longest} characters, as it came. */
  public Optional<String> text(String name, int longest) {
    return textual(name)
        .flatMap(
            text ->
                isStorable(text, longest)
                    ? Optional.of(text)
                    : wrong(name, FieldMessage.WRONG_FORMAT));
  }

  /** A GUID in its usual form that must be there; null when it is refused. */
  public UUID requiredUuid(String name) {
    require(name);
    return textual(name).flatMap(text -> parsed(name, text, BodyFields::uuid)).orElse(null);
  }

  /** One e-mail address. */
  public Optional<String> email(String name, int longest) {
    return text(name, longest)
        .flatMap(
            text ->
                EmailAddress.isOne(text)
                    ? Optional.of(text)
                    : wrong(name, FieldMessage.WRONG_FORMAT));
  }

  /** A positive whole number that must be there. */
  public long requiredWhole(String name) {
    require(name);
    return whole(name).orElse(0L);
  }

  /** A positive whole number; neither a text nor a fraction is one. */
  public Optional<Long> whole(String name) {
    JsonNode value = tree(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    boolean positive =
        value.isIntegralNumber() && value.canConvertToLong() && value.longValue() > 0;
    return positive ? Optional.of(value.longValue()) : wrong(name, FieldMessage.WRONG_FORMAT);
  }

  /** Any number. */
  public Optional<BigDecimal> number(String name) {
    JsonNode value = tree(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    return value.isNumber()
        ? Optional.of(value.decimalValue())
        : wrong(name, FieldMessage.WRONG_FORMAT);
  }

  /** True or false. */
  public Optional<Boolean> truth(String name) {
    JsonNode value = tree(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    return value.isBoolean()
        ? Optional.of(value.booleanValue())
        : wrong(name, FieldMessage.WRONG_FORMAT);
  }

  /** One of the options that must be there, exactly as it is written there. */
  public String requiredChoice(String name, Collection<String> options) {
    require(name);
    return choice(name, options).orElse("");
  }

  /** One of the options, exactly as it is written there. */
  public Optional<String> choice(String name, Collection<String> options) {
    return textual(name)
        .flatMap(
            text ->
                options.contains(text)
                    ? Optional.of(text)
                    : wrong(name, FieldMessage.NOT_AN_OPTION));
  }

  /** An absolute http or https address, as it came. */
  public Optional<String> url(String name, int longest) {
    return text(name, longest)
        .flatMap(text -> parsed(name, text, BodyFields::address).map(valid -> text));
  }

  /** A time in one of the forms of contract serviceorderhub 1.7. */
  public Optional<Instant> date(String name) {
    return textual(name).flatMap(text -> parsed(name, text, HubDate::parse));
  }

  /** An object that must be there; of a missing one only its own absence is noted. */
  public BodyFields requiredObject(String name) {
    require(name);
    return object(name);
  }

  /** An object; where it is absent, nothing is noted of its fields. */
  public BodyFields object(String name) {
    JsonNode value = tree(name);
    String path = prefix + name + ".";
    if (value.isObject()) {
      return new BodyFields(value, path, true, refused);
    }
    if (!value.isMissingNode()) {
      refuse(name, FieldMessage.WRONG_FORMAT);
    }
    return new BodyFields(JsonNodeFactory.instance.objectNode(), path, false, refused);
  }

  /** Notes a field that must have a value and has none. */
  public void require(String name) {
    if (!has(name)) {
      refuse(name, FieldMessage.REQUIRED);
    }
  }

  /** Notes that a field is not acceptable. */
  public void refuse(String name, String message) {
    if (there) {
      String path = prefix + name;
      refused.add(InvalidParam.of(path, message, path));
    }
  }

  /** Notes every field of this object that nobody has read or asked for. */
  public void refuseOthers() {
    for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!read.contains(name)) {
        refuse(name, FieldMessage.notAllowed(name));
      }
    }
  }

  /**
   * Ends the reading of the whole body, whichever of its objects is asked.
   *
   * @throws ProblemException INVALID_REQUEST with everything that was noted
   */
  public void check() {
    if (!refused.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "fields are not acceptable", List.copyOf(refused));
    }
  }

  private static boolean isStorable(String text, int longest) {
    return text.length() <= longest && !text.contains(NUL);
  }

  private Optional<String> textual(String name) {
    JsonNode value = tree(name);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    return value.isTextual()
        ? Optional.of(value.textValue())
        : wrong(name, FieldMessage.WRONG_FORMAT);
  }

  private <T> Optional<T> parsed(String name, String text, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      return wrong(name, FieldMessage.WRONG_FORMAT);
    }
  }

  private <T> Optional<T> wrong(String name, String message) {
    refuse(name, message);
    return Optional.empty();
  }

  /** {@code UUID.fromString} also takes shortened groups. */
  private static UUID uuid(String text) {
    UUID uuid = UUID.fromString(text);
    if (!uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("shortened");
    }
    return uuid;
  }

  private static URI address(String text) {
    URI address = URI.create(text);
    boolean http =
        "http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme());
    if (!http || address.getHost() == null) {
      throw new IllegalArgumentException("not absolute");
    }
    return address;
  }
}
