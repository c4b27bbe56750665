package fieldhub.serviceorderhub.wire;

import java.util.Locale;

/**
 * What a caller says that it can take (contract serviceorderhub 1.2).
 *
 * @param html whether it would rather look at a page than at bare JSON
 * @param packing what it can unpack
 */
record Accepted(boolean html, Packing packing) {
  enum Packing {
    GZIP,
    DEFLATE,
    NONE;

    String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param accept the header or null
   * @param acceptEncoding the header or null
   */
  static Accepted of(String accept, String acceptEncoding) {
    double html = weight(accept, "text/html");
    boolean prefersHtml = html > 0 && html > weight(accept, "application/json");
    double gzip = weight(acceptEncoding, "gzip");
    double deflate = weight(acceptEncoding, "deflate");
    if (gzip <= 0 && deflate <= 0) {
      return new Accepted(prefersHtml, Packing.NONE);
    }
    return new Accepted(prefersHtml, gzip >= deflate ? Packing.GZIP : Packing.DEFLATE);
  }

  /** From 0 to 1; 0 also for what is not named, or named with nonsense. */
  private static double weight(String header, String wanted) {
    if (header == null) {
      return 0;
    }
    for (String entry : header.toLowerCase(Locale.ROOT).split(",")) {
      String[] parts = entry.split(";");
      if (parts[0].strip().equals(wanted)) {
        return quality(parts);
      }
    }
    return 0;
  }

  private static double quality(String[] parts) {
    for (int at = 1; at < parts.length; at++) {
      String part = parts[at].strip();
      if (part.startsWith("q=")) {
        String value = part.substring(2).strip();
        return value.matches("[01](\\.\\d{0,3})?") ? Double.parseDouble(value) : 0;
      }
    }
    return 1;
  }
}
