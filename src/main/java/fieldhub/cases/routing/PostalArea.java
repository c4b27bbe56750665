package fieldhub.cases.routing;

/**
 * Postal codes that belong together: all of one length from one to the other, both included, or all
 * that begin alike.
 *
 * @param from the first code; for a prefix the prefix
 * @param to the last code, as long as {@code from} and not before it; null for a prefix
 */
public record PostalArea(String from, String to) {

  /** The codes from one to the other. */
  public static PostalArea range(String from, String to) {
    return new PostalArea(from, to);
  }

  /** The one code. */
  public static PostalArea code(String code) {
    return new PostalArea(code, code);
  }

  /** The codes that begin so. */
  public static PostalArea prefix(String prefix) {
    return new PostalArea(prefix, null);
  }

  /** Whether this is a prefix. */
  public boolean isPrefix() {
    return to == null;
  }

  /** Whether the code, normalised, lies in it. */
  public boolean holds(String code) {
    if (isPrefix()) {
      return code.startsWith(from);
    }
    return code.length() == from.length() && code.compareTo(from) >= 0 && code.compareTo(to) <= 0;
  }

  /** Whether a code can lie in both. */
  boolean overlaps(PostalArea other) {
    if (other.isPrefix()) {
      return isPrefix()
          ? from.startsWith(other.from) || other.from.startsWith(from)
          : other.meets(this);
    }
    if (isPrefix()) {
      return meets(other);
    }
    return from.length() == other.from.length()
        && from.compareTo(other.to) <= 0
        && other.from.compareTo(to) <= 0;
  }

  /** This prefix and a range: compared as far as the prefix says something. */
  private boolean meets(PostalArea range) {
    int length = from.length();
    return range.from.length() >= length
        && range.from.substring(0, length).compareTo(from) <= 0
        && range.to.substring(0, length).compareTo(from) >= 0;
  }

  @Override
  public String toString() {
    if (isPrefix()) {
      return from + "…";
    }
    return from.equals(to) ? from : from + "–" + to;
  }
}
