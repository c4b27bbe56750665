package fieldhub.platform.http;

import java.nio.charset.StandardCharsets;

/** What a partner wrote, fit for lists and logs: one line, without control characters, short. */
public final class PlainWords {

  private PlainWords() {}

  /** The body as text, as far as it is text. */
  public static String of(byte[] body, int longest) {
    return of(new String(body, StandardCharsets.UTF_8), longest);
  }

  /** The text on one line, cut after so many characters. */
  public static String of(String text, int longest) {
    String words = text.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
    return words.length() > longest ? words.substring(0, longest) : words;
  }
}
