package fieldhub.cases.routing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Postal codes as they are compared: in capitals, without spaces, 3 to 10 characters (contract
 * serviceorderhub 9, line 12).
 */
final class PostalCode {
  private static final Pattern CODE = Pattern.compile("[0-9A-Z-]{3,10}");
  private static final Pattern PREFIX = Pattern.compile("[0-9A-Z-]{1,10}");

  private PostalCode() {}

  /** The normalised code; empty when it is none. */
  static Optional<String> code(String text) {
    return Optional.of(normal(text)).filter(it -> CODE.matcher(it).matches());
  }

  /** The normalised beginning of codes; empty when it can be none. */
  static Optional<String> prefix(String text) {
    return Optional.of(normal(text)).filter(it -> PREFIX.matcher(it).matches());
  }

  private static String normal(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}
