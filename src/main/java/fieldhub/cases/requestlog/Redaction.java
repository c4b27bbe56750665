package fieldhub.cases.requestlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the values of certain fields out of a text, whether that is JSON, XML, a form, a query, or
 * lines of headers (contract serviceorderhub 5.3). Names are equal in any notation: {@code
 * accessToken}, {@code access_token}, {@code ACCESS-TOKEN}. A text with nothing to take out stays
 * as it is.
 */
final class Redaction {

  private static final String MARK = "***";
  private static final int DEEPEST = 8;

  /** A text that is JSON only in its beginning is none: what follows would not be looked at. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Headers whose values have separators of their own, and go to the end of the line. */
  private static final Set<String> HEADERS =
      Set.of("authorization", "proxyauthorization", "cookie", "setcookie");

  /** A name and what stands between it and its value. */
  private static final Pattern FIELD =
      Pattern.compile(
          "([A-Za-z][A-Za-z0-9_.-]{0,63})(\\\\?[\"']?\\s{0,3}[:=][ \\t]{0,40}\\s{0,3})");

  private static final Pattern ELEMENT =
      Pattern.compile("<([A-Za-z][A-Za-z0-9_.:-]{0,63})([^<>]{0,200}>)([^<]+)<");

  private static final Pattern SCHEME =
      Pattern.compile("\\b(Bearer|Basic)\\s+[A-Za-z0-9._~+/=-]{8,}", Pattern.CASE_INSENSITIVE);

  private static final Pattern USER_INFO = Pattern.compile("://[^/\\s?#@\"']+@");

  private final Set<String> names;

  Redaction(Collection<String> names) {
    this.names = names.stream().map(Redaction::plain).collect(Collectors.toUnmodifiableSet());
  }

  /** The text without those values. */
  String of(String text) {
    return of(text, 0);
  }

  /** The object without those values. */
  ObjectNode of(ObjectNode object) {
    return (ObjectNode) of((JsonNode) object, 0);
  }

  private String of(String text, int depth) {
    String start = text.stripLeading();
    if (depth < DEEPEST && (start.startsWith("{") || start.startsWith("["))) {
      try {
        JsonNode tree = JSON.readTree(text);
        JsonNode without = of(tree, depth);
        return without.equals(tree) ? text : without.toString();
      } catch (JsonProcessingException noJson) {
        return words(text);
      }
    }
    return words(text);
  }

  private JsonNode of(JsonNode node, int depth) {
    if (node instanceof ObjectNode object) {
      ObjectNode without = object.objectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        JsonNode value = field.getValue();
        without.set(
            field.getKey(),
            isNamed(field.getKey()) && !value.isNull() ? TextNode.valueOf(MARK) : of(value, depth));
      }
      return without;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode without = array.arrayNode(array.size());
      array.forEach(each -> without.add(of(each, depth)));
      return without;
    }
    return node.isTextual() ? TextNode.valueOf(of(node.textValue(), depth + 1)) : node;
  }

  private String words(String text) {
    String without = USER_INFO.matcher(text).replaceAll("://***@");
    without = replaced(ELEMENT.matcher(without), without, it -> it.end(3));
    String fields = without;
    without = replaced(FIELD.matcher(fields), fields, it -> end(it, fields));
    return SCHEME.matcher(without).replaceAll("$1 ***");
  }

  /** Behind a name that is not meant the search goes on with its value: {@code https:…?token=}. */
  private String replaced(Matcher matcher, String text, ToIntFunction<Matcher> end) {
    StringBuilder without = new StringBuilder();
    int from = 0;
    int at = 0;
    while (matcher.find(at)) {
      at = matcher.end(2);
      int valueEnd = isNamed(matcher.group(1)) ? end.applyAsInt(matcher) : at;
      if (valueEnd > at) {
        without.append(text, from, at).append(MARK);
        from = valueEnd;
        at = valueEnd;
      }
    }
    return without.append(text, from, text.length()).toString();
  }

  private static int end(Matcher field, String text) {
    boolean header = HEADERS.contains(last(field.group(1))) && field.group(2).startsWith(":");
    return header ? SecretValue.endOfLine(text, field.end(2)) : SecretValue.end(text, field.end(2));
  }

  private boolean isNamed(String name) {
    return names.contains(last(name));
  }

  private static String last(String name) {
    String plain = plain(name);
    return plain.substring(Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('.')) + 1);
  }

  private static String plain(String name) {
    return name.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }
}
