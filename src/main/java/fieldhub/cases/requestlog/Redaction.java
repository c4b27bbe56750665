package fieldhub.cases.requestlog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes the values of certain fields out of a text, whether that is JSON, XML, a form, a query, or
 * lines of headers (contract serviceorderhub 5.3), and what is a token by its looks. Names are
 * equal in any notation: {@code accessToken}, {@code access_token}, {@code ACCESS-TOKEN}. A text
 * with nothing to take out stays as it is.
 */
final class Redaction {

  static final String MARK = "***";
  private static final int DEEPEST = 8;

  /** A shorter name is itself only; {@code newPassword} is one with a longer one at its end. */
  private static final int SHORTEST_ENDING = 5;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Headers whose values have separators of their own, and go to the end of the line. */
  private static final Set<String> HEADERS =
      Set.of("authorization", "proxyauthorization", "cookie", "setcookie");

  /** A name, perhaps as a URL writes it, and what stands between it and its value. */
  private static final Pattern FIELD =
      Pattern.compile(
          "((?:[A-Za-z]|%[0-9A-Fa-f]{2})(?:[A-Za-z0-9_.-]|%[0-9A-Fa-f]{2}){0,63})"
              + "(\\\\?[\"']?\\s{0,3}(?:=>|[:=]|%3[AaDd])[ \\t]{0,40}\\s{0,3})");

  private static final Pattern ELEMENT =
      Pattern.compile("<([A-Za-z][A-Za-z0-9_.:-]{0,63})([^<>]{0,200}(?<!/)>)");

  private static final Pattern BEARER =
      Pattern.compile("\\b(Bearer)\\s+[A-Za-z0-9._~+/=-]+", Pattern.CASE_INSENSITIVE);

  private static final Pattern BASIC =
      Pattern.compile("\\b(Basic)\\s+([A-Za-z0-9+/]{4,}={0,2})", Pattern.CASE_INSENSITIVE);

  /** What is a secret by its looks: a JWT, and a token of the hub's own. */
  private static final Pattern BARE =
      Pattern.compile("\\b(?:eyJ[\\w-]{5,}+\\.[\\w-]{5,}+\\.[\\w-]*|fhk_[\\w-]{20,})");

  private static final Pattern ESCAPED = Pattern.compile("%([0-9A-Fa-f]{2})");

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
    String text = object.toString();
    String without = of(text);
    try {
      return without.equals(text) ? object : (ObjectNode) JSON.readTree(without);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("JSON without some values is no JSON", impossible);
    }
  }

  /** The same for a text that lies in so many others. */
  String of(String text, int depth) {
    String start = text.stripLeading();
    boolean json = start.startsWith("{") || start.startsWith("[");
    return json && depth < DEEPEST ? new JsonRedaction(this, text, depth).text() : words(text);
  }

  /** The text without those values, whatever it is. */
  String words(String text) {
    String elements = USER_INFO.matcher(text).replaceAll("://***@");
    String fields =
        replaced(ELEMENT.matcher(elements), elements, it -> SecretValue.endOfElement(elements, it));
    String without = replaced(FIELD.matcher(fields), fields, it -> end(it, fields));
    without = BEARER.matcher(without).replaceAll("$1 " + MARK);
    without = BASIC.matcher(without).replaceAll(Redaction::basic);
    return BARE.matcher(without).replaceAll(MARK);
  }

  /** "Basic training" is no logon: only a name, a colon and a password are. */
  private static String basic(MatchResult found) {
    try {
      byte[] logon = Base64.getDecoder().decode(found.group(2));
      boolean secret = new String(logon, StandardCharsets.ISO_8859_1).indexOf(':') >= 0;
      return secret ? found.group(1) + " " + MARK : found.group();
    } catch (IllegalArgumentException otherwise) {
      return found.group();
    }
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

  /** Whether a field of this name is taken out. */
  boolean isNamed(String name) {
    String last = last(name);
    return names.contains(last)
        || names.stream().anyMatch(it -> it.length() >= SHORTEST_ENDING && last.endsWith(it));
  }

  private static String last(String name) {
    String plain = plain(name);
    return plain.substring(Math.max(plain.lastIndexOf(':'), plain.lastIndexOf('.')) + 1);
  }

  private static String plain(String name) {
    return unescaped(name).replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  /** {@code access%5Ftoken} as it is meant. */
  private static String unescaped(String name) {
    return name.indexOf('%') < 0
        ? name
        : ESCAPED
            .matcher(name)
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(it.group(1), 16))));
  }
}
