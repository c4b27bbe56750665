package fieldhub.launcher;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the server's short JSON answers; the JDK has no reader and the launcher has only the JDK.
 */
final class JsonReader {

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * Maps, lists, strings; everything else as it is written.
   *
   * @throws IllegalArgumentException when it is not JSON
   */
  static Object read(String text) {
    JsonReader reader = new JsonReader(text);
    try {
      return reader.value();
    } catch (StringIndexOutOfBoundsException cutOff) {
      throw new IllegalArgumentException("not JSON", cutOff);
    }
  }

  private Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      default -> literal();
    };
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new LinkedHashMap<>();
    expect('{');
    while (peek() != '}') {
      String name = string();
      expect(':');
      members.put(name, value());
      skipComma('}');
    }
    expect('}');
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    expect('[');
    while (peek() != ']') {
      elements.add(value());
      skipComma(']');
    }
    expect(']');
    return elements;
  }

  private String string() {
    expect('"');
    StringBuilder read = new StringBuilder();
    while (text.charAt(at) != '"') {
      char next = text.charAt(at++);
      read.append(next == '\\' ? escaped() : next);
    }
    at++;
    return read.toString();
  }

  private char escaped() {
    char kind = text.charAt(at++);
    return switch (kind) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> kind;
    };
  }

  private String literal() {
    int start = at;
    while (at < text.length() && "+-.".indexOf(text.charAt(at)) >= 0
        || at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw new IllegalArgumentException("not JSON");
    }
    return text.substring(start, at);
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private void expect(char wanted) {
    if (peek() != wanted) {
      throw new IllegalArgumentException("not JSON");
    }
    at++;
  }

  private void skipComma(char end) {
    if (peek() != end) {
      expect(',');
    }
  }
}
