package fieldhub.audaconnect.connection;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Texts of others as one part of a path. Rest Clients leave {@code /} and {@code ..} in a part as
 * they are, and take braces for places to fill: so we encode such parts ourselves, and take the
 * second encoding back that the Rest Client does.
 */
final class PathPart {

  private PathPart() {}

  /** The text so that it stays one part of a path wherever it is read. */
  static String encoded(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return encoded.matches("\\.+") ? encoded.replace(".", "%2E") : encoded;
  }

  /** The address with the parts of its path as {@link #encoded} made them. */
  static URI encodedOnce(URI address) {
    if (!address.getRawPath().contains("%25")) {
      return address;
    }
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return URI.create(
        address.getScheme()
            + "://"
            + address.getRawAuthority()
            + address.getRawPath().replace("%25", "%")
            + query);
  }
}
