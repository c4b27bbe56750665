package fieldhub.sandbox.servicemobility;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Typed reading of a request's fields; every wrong one is named to the caller. */
public final class Fields {

  private final JsonObject object;

  private Fields(JsonObject object) {
    this.object = object;
  }

  /** The fields of a JSON object; an empty request has none. */
  public static Fields parse(String request) {
    if (request.isBlank()) {
      return new Fields(JsonValue.EMPTY_JSON_OBJECT);
    }
    try (var reader = Json.createReader(new StringReader(request))) {
      return new Fields(reader.readObject());
    } catch (JsonException e) {
      throw new Refusal(400, "the request is not a JSON object");
    }
  }

  /** Any value, if it is given and is not null. */
  public Optional<JsonValue> value(String name) {
    return Optional.ofNullable(object.get(name)).filter(value -> value != JsonValue.NULL);
  }

  /**
   * Refuses fields that are not in the list: a misspelled one would do nothing.
   *
   * @return these fields
   */
  public Fields only(Collection<String> names) {
    object.keySet().stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw wrong(name, "is unknown; there are " + names);
            });
    return this;
  }

  /** The fields of an object within, if it is given. */
  public Optional<Fields> object(String name) {
    return value(name)
        .map(
            value -> {
              if (value instanceof JsonObject within) {
                return new Fields(within);
              }
              throw wrong(name, "must be an object");
            });
  }

  /** A text, if it is given. */
  public Optional<String> text(String name) {
    return value(name).map(value -> text(name, value));
  }

  /** A whole number between the two bounds, both included. */
  public int number(String name, int fallback, int least, int most) {
    return decimal(name, BigDecimal.valueOf(fallback), least, most).intValue();
  }

  BigDecimal decimal(String name, BigDecimal fallback, int least, int most) {
    BigDecimal number = value(name).map(value -> decimal(name, value)).orElse(fallback);
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw wrong(name, "must be between " + least + " and " + most);
    }
    return number;
  }

  /** True or false; false when it is not given. */
  public boolean flag(String name) {
    return value(name)
        .map(
            value ->
                switch (value.getValueType()) {
                  case TRUE -> true;
                  case FALSE -> false;
                  default -> throw wrong(name, "must be true or false");
                })
        .orElse(false);
  }

  List<String> texts(String name, List<String> fallback) {
    List<String> texts = value(name).map(value -> list(name, value)).orElse(fallback);
    if (texts.isEmpty() && !fallback.isEmpty()) {
      throw wrong(name, "must not be empty");
    }
    return texts;
  }

  private List<String> list(String name, JsonValue value) {
    if (value.getValueType() != JsonValue.ValueType.ARRAY) {
      throw wrong(name, "must be a list of texts");
    }
    return value.asJsonArray().stream().map(item -> text(name, item)).toList();
  }

  private static String text(String name, JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw wrong(name, "must be text");
  }

  private static BigDecimal decimal(String name, JsonValue value) {
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    throw wrong(name, "must be a number");
  }

  /** What to throw about a field. */
  public static Refusal wrong(String name, String reason) {
    return new Refusal(400, name + " " + reason);
  }
}
