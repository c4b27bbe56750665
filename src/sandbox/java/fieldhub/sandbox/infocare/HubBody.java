package fieldhub.sandbox.infocare;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads a body's fields and gathers everything that is wrong with them (shape B). */
final class HubBody {

  private static final int LONGEST = 1 << 20;

  private final JsonObject object;
  private final Map<String, List<String>> wrong = new TreeMap<>();

  private HubBody(JsonObject object) {
    this.object = object;
  }

  /**
   * The body of a POST.
   *
   * @throws HubError 400 when it is no JSON object, 413 when it has more than 1 MiB
   */
  static HubBody of(byte[] bytes) {
    if (bytes.length > LONGEST) {
      throw HubError.general(413, "Request Entity Too Large");
    }
    return new HubBody(
        object(bytes)
            .orElseThrow(() -> HubError.general(400, "The request body is not a JSON object")));
  }

  /** What it is, if it is an object. */
  static Optional<JsonObject> object(byte[] bytes) {
    try (var reader = Json.createReader(new StringReader(new String(bytes, UTF_8)))) {
      return reader.readValue() instanceof JsonObject object
          ? Optional.of(object)
          : Optional.empty();
    } catch (JsonException e) {
      return Optional.empty();
    }
  }

  JsonObject json() {
    return object;
  }

  void only(Set<String> names) {
    object.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> wrong(name, '"' + name + "\" is not allowed"));
  }

  void wrong(String name, String message) {
    wrong.putIfAbsent(name, List.of(message));
  }

  void check() {
    if (!wrong.isEmpty()) {
      throw HubError.fields(wrong);
    }
  }

  Optional<JsonValue> value(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  /** A text; blank ones are absent. */
  Optional<String> text(String name) {
    Optional<JsonValue> value = value(name);
    if (value.isPresent() && !(value.get() instanceof JsonString)) {
      wrong(name, HubError.WRONG_FORMAT);
      return Optional.empty();
    }
    return value.map(it -> ((JsonString) it).getString()).filter(it -> !it.isBlank());
  }

  Optional<String> required(String name) {
    Optional<String> text = text(name);
    if (text.isEmpty()) {
      wrong(name, HubError.REQUIRED);
    }
    return text;
  }

  void choice(String name, Collection<String> options) {
    required(name)
        .filter(text -> !options.contains(text))
        .ifPresent(text -> wrong(name, HubError.NO_OPTION));
  }

  /** Refuses a text that is given and does not fit. */
  void form(String name, Predicate<String> fits) {
    text(name).filter(fits.negate()).ifPresent(text -> wrong(name, HubError.WRONG_FORMAT));
  }

  Optional<UUID> requiredGuid(String name) {
    Optional<String> text = required(name);
    if (text.isPresent() && !isGuid(text.get())) {
      wrong(name, HubError.WRONG_FORMAT);
      return Optional.empty();
    }
    return text.map(UUID::fromString);
  }

  static boolean isGuid(String text) {
    return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  }

  static boolean isEmail(String text) {
    return text.length() <= 254 && text.matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;.]+");
  }

  static boolean isWebAddress(String text) {
    try {
      URI uri = new URI(text);
      return Set.of("http", "https")
              .contains(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
          && uri.getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  /** A positive integer within an object that is required, too. */
  OptionalLong requiredWhole(String parent, String name) {
    Optional<JsonValue> within = value(parent);
    if (within.isEmpty()) {
      wrong(parent, HubError.REQUIRED);
      return OptionalLong.empty();
    }
    if (!(within.get() instanceof JsonObject fields)) {
      wrong(parent, HubError.WRONG_FORMAT);
      return OptionalLong.empty();
    }
    String path = parent + '.' + name;
    JsonValue value = fields.getOrDefault(name, JsonValue.NULL);
    if (value == JsonValue.NULL) {
      wrong(path, HubError.REQUIRED);
      return OptionalLong.empty();
    }
    OptionalLong whole = whole(value);
    if (whole.isEmpty()) {
      wrong(path, HubError.WRONG_FORMAT);
    }
    return whole;
  }

  /** A positive integer, whatever its field. */
  static OptionalLong whole(JsonValue value) {
    if (value instanceof JsonNumber number) {
      try {
        long whole = number.bigDecimalValue().longValueExact();
        return whole > 0 ? OptionalLong.of(whole) : OptionalLong.empty();
      } catch (ArithmeticException e) {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.empty();
  }
}
