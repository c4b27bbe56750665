package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The top level of a webhook's body, with the whole body read through once but not built. */
final class EnvelopeFields {

  private static final Set<String> TEXTS =
      Set.of("id", "type", "specversion", "source", "time", "rowver");

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, JsonToken> kinds = new HashMap<>();
  private boolean object;

  private EnvelopeFields() {}

  /**
   * Reads a document to its end.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException when it is not acceptable JSON
   */
  static EnvelopeFields read(JsonParser parser) throws IOException {
    EnvelopeFields fields = new EnvelopeFields();
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT) {
      fields.object = true;
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        fields.kinds.put(name, value);
        if (value == JsonToken.VALUE_STRING && TEXTS.contains(name)) {
          fields.texts.put(name, parser.getText());
        }
        skip(parser, value);
      }
    } else if (first != null) {
      skip(parser, first);
    }
    boolean nothingBehind = parser.nextToken() == null;
    fields.object = fields.object && nothingBehind;
    return fields;
  }

  /** Token by token, because the rules for numbers look at each. */
  private static void skip(JsonParser parser, JsonToken start) throws IOException {
    if (!start.isStructStart()) {
      return;
    }
    int open = 1;
    while (open > 0) {
      JsonToken token = parser.nextToken();
      if (token.isStructStart()) {
        open++;
      } else if (token.isStructEnd()) {
        open--;
      }
    }
  }

  /** Whether the body is one JSON object and nothing else. */
  boolean isObject() {
    return object;
  }

  /** The text of a field; null when it is missing, empty or not a text. */
  String text(String name) {
    String text = texts.get(name);
    return text == null || text.isBlank() ? null : text;
  }

  /** Missing and null are the same, contract 1.4. */
  boolean has(String name) {
    JsonToken kind = kinds.get(name);
    return kind != null && kind != JsonToken.VALUE_NULL;
  }

  boolean isObject(String name) {
    return kinds.get(name) == JsonToken.START_OBJECT;
  }

  boolean isArray(String name) {
    return kinds.get(name) == JsonToken.START_ARRAY;
  }
}
