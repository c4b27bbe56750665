package fieldhub.cases.requestlog;

import java.nio.charset.StandardCharsets;

/** Texts as databases can keep them, and not more of them than is worth keeping. */
final class KeptText {

  /** Most bytes of a request or response, as UTF-8 (contract serviceorderhub 5.3). */
  static final int MOST_BYTES = 64 << 10;

  private KeptText() {}

  /** The start of a text that is too long, with a mark that says so; never half a character. */
  static String cut(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes <= MOST_BYTES) {
      return text;
    }
    String mark = "… [cut: " + bytes + " bytes in all]";
    int room = MOST_BYTES - mark.getBytes(StandardCharsets.UTF_8).length;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      room -= width(character);
      if (room < 0) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end) + mark;
  }

  /** Without NUL, which PostgreSQL refuses, and without halves of surrogate pairs. */
  static String storable(String text) {
    boolean sound = text.codePoints().noneMatch(it -> it == 0 || it >= 0xD800 && it <= 0xDFFF);
    if (sound) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(it -> it == 0 || it >= 0xD800 && it <= 0xDFFF ? 0xFFFD : it)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int width(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }
}
