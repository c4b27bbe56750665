package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.wire.VendorFields;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that a notification of the legacy form names (contract audaconnect 6.4, step 2). It is
 * never called: whoever writes it could have the hub ask any host of the organisation's network.
 * Only an order's id is taken out of it.
 *
 * @param text as it came
 */
record ResourceAddress(String text) {

  private static final String ORDERS = "/partsorders/";
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** Whether it lies below the configured address; what is no proper address does not. */
  boolean isBelow(URI base) {
    try {
      URI address = new URI(text);
      return address.getHost() != null
          && address.getRawUserInfo() == null
          && base.getScheme().equalsIgnoreCase(address.getScheme())
          && base.getHost().equalsIgnoreCase(address.getHost())
          && port(base) == port(address)
          && isPathBelow(base.getRawPath(), address.getRawPath());
    } catch (URISyntaxException improper) {
      return false;
    }
  }

  /** The last id in an address of a parts order. */
  Optional<UUID> order() {
    if (!text.toLowerCase(Locale.ROOT).contains(ORDERS)) {
      return Optional.empty();
    }
    Optional<UUID> last = Optional.empty();
    for (Matcher ids = ID.matcher(text); ids.find(); ) {
      last = VendorFields.id(ids.group());
    }
    return last;
  }

  /** AudaConnect does not tell capitals from small letters in a path. */
  private static boolean isPathBelow(String base, String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.startsWith(base.toLowerCase(Locale.ROOT) + "/")
        && !lower.contains("/..")
        && !lower.contains("%2e")
        && !lower.contains("%2f")
        && !lower.contains("%5c");
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return address.getScheme().equalsIgnoreCase("https") ? HTTPS : HTTP;
  }
}
