package fieldhub.operations.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Place in a list, opaque to the caller: the parts of the last record's key. */
public record PageKey(List<String> parts) {
  private static final char SEPARATOR = '\u001f';

  /** The key made of these parts, each written as its text. */
  public static PageKey of(Object... parts) {
    return new PageKey(Arrays.stream(parts).map(String::valueOf).toList());
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws IllegalArgumentException when it is something else
   */
  static List<String> read(String text, int parts) {
    String joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    List<String> read = List.of(joined.split(String.valueOf(SEPARATOR), -1));
    // A NUL that somebody put in would make PostgreSQL fail, not find nothing.
    if (read.size() != parts || joined.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("not a page key");
    }
    return read;
  }

  /** As it stands in an answer and in an address. */
  public String text() {
    String joined = parts.stream().collect(Collectors.joining(String.valueOf(SEPARATOR)));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(joined.getBytes(StandardCharsets.UTF_8));
  }
}
