package fieldhub.audaconnect.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/**
 * An answer of AudaConnect as a tree, read so that one bad value spoils nothing but itself: flawed
 * characters are replaced, control characters stand in texts, and a number that Java cannot hold is
 * a text. Decimals keep the scale in which they are written.
 */
public final class VendorTree {

  private static final int MAX_DEPTH = 200;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private VendorTree() {}

  /**
   * Reads an answer.
   *
   * @throws ProblemException INVALID_REQUEST when it is not one JSON document
   */
  public static JsonNode read(byte[] answer) {
    String text = new String(answer, StandardCharsets.UTF_8);
    try (JsonParser parser =
        JSON.createParser(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
      if (parser.nextToken() == null) {
        throw refusal("the answer is empty");
      }
      JsonNode tree = node(parser);
      if (parser.nextToken() != null) {
        throw refusal("the answer is followed by something else");
      }
      return tree;
    } catch (JsonProcessingException unreadable) {
      JsonLocation at = unreadable.getLocation();
      throw refusal(
          "the answer is not acceptable JSON"
              + (at == null
                  ? ""
                  : " near line " + at.getLineNr() + ", column " + at.getColumnNr()));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static JsonNode node(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.textNode(parser.getText());
    };
  }

  private static JsonNode object(JsonParser parser) throws IOException {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.set(name, node(parser));
    }
    return object;
  }

  private static JsonNode array(JsonParser parser) throws IOException {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(node(parser));
    }
    return array;
  }

  private static JsonNode number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      return NODES.textNode(text);
    }
    try {
      return NODES.numberNode(new BigDecimal(text));
    } catch (NumberFormatException outOfRange) {
      return NODES.textNode(text);
    }
  }

  private static ProblemException refusal(String text) {
    return new ProblemException(ProblemType.INVALID_REQUEST, text);
  }
}
