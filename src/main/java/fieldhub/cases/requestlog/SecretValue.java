package fieldhub.cases.requestlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a value goes that is to be taken out of a text. In doubt it goes further: what stands
 * behind a secret may be lost, the secret may not stay. Each character is looked at once.
 */
final class SecretValue {

  private static final Pattern SCHEME =
      Pattern.compile("(?:Bearer|Basic|Digest)\\s+", Pattern.CASE_INSENSITIVE);

  private static final String ESCAPED_QUOTE = "\\\"";
  private static final String CDATA = "<![CDATA[";

  private SecretValue() {}

  /** End of a value that is in quotes or goes up to the next separator. */
  static int end(String text, int from) {
    if (text.startsWith(ESCAPED_QUOTE, from)) {
      return endOfEscaped(text, from + ESCAPED_QUOTE.length());
    }
    if (from < text.length() && (text.charAt(from) == '"' || text.charAt(from) == '\'')) {
      return endOfQuoted(text, from + 1, text.charAt(from));
    }
    if (from < text.length() && (text.charAt(from) == '{' || text.charAt(from) == '[')) {
      return text.length(); // JSON that was cut: nobody knows where this ends
    }
    Matcher scheme = SCHEME.matcher(text).region(from, text.length());
    int at = scheme.lookingAt() ? scheme.end() : from;
    while (at < text.length() && !separates(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** End of an element's content, behind its opening tag. */
  static int endOfElement(String text, Matcher tag) {
    int from = tag.end(2);
    boolean verbatim = text.startsWith(CDATA, from);
    int end = text.indexOf(verbatim ? "]]>" : "<", from);
    return end < 0 ? text.length() : verbatim ? end + "]]>".length() : end;
  }

  /** End of a header's value: schemes of their own, several cookies. */
  static int endOfLine(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  private static int endOfQuoted(String text, int from, char quote) {
    int at = from;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at + 1, text.length());
  }

  /** JSON within a string of JSON: one backslash and a quote end it, three do not. */
  private static int endOfEscaped(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.startsWith(ESCAPED_QUOTE, at)) {
        return at + ESCAPED_QUOTE.length();
      }
      if (text.startsWith("\\\\", at)) {
        at += text.startsWith("\\", at + 2) ? 4 : 3;
      } else {
        at++;
      }
    }
    return Math.min(at, text.length());
  }

  private static boolean separates(char it) {
    return Character.isWhitespace(it) || "&;,<>\"'".indexOf(it) >= 0;
  }
}
