package fieldhub.servicemobility.webhook;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.persistence.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** One spelling for equal JSON: names sorted, numbers without trailing zeros, no blanks. */
public final class CanonicalJson {

  private CanonicalJson() {}

  /** The fingerprint of that spelling. */
  public static RowHash hash(JsonNode node) {
    return new RowHash(Sha256.of(write(node).getBytes(StandardCharsets.UTF_8)));
  }

  static String write(JsonNode node) {
    StringBuilder text = new StringBuilder();
    append(node, text);
    return text.toString();
  }

  private static void append(JsonNode node, StringBuilder text) {
    if (node.isObject()) {
      appendObject(node, text);
    } else if (node.isArray()) {
      text.append('[');
      for (int i = 0; i < node.size(); i++) {
        text.append(i == 0 ? "" : ",");
        append(node.get(i), text);
      }
      text.append(']');
    } else if (node.isNumber()) {
      BigDecimal number = node.decimalValue();
      text.append(number.signum() == 0 ? "0" : number.stripTrailingZeros().toString());
    } else if (node.isTextual()) {
      appendText(node.textValue(), text);
    } else {
      text.append(node.asText());
    }
  }

  private static void appendObject(JsonNode object, StringBuilder text) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
    String separator = "{";
    for (Map.Entry<String, JsonNode> field : sorted.entrySet()) {
      text.append(separator);
      appendText(field.getKey(), text);
      text.append(':');
      append(field.getValue(), text);
      separator = ",";
    }
    text.append(sorted.isEmpty() ? "{}" : "}");
  }

  private static void appendText(String value, StringBuilder text) {
    text.append('"');
    JsonStringEncoder.getInstance().quoteAsString(value, text);
    text.append('"');
  }
}
