package fieldhub.cases.requestlog;

import fieldhub.platform.persistence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A tracking id as the database compares it: callers may send one of any length. */
final class TrackingKey {

  private static final int MOST = 200;

  private TrackingKey() {}

  static String of(String trackingId) {
    String id = KeptText.storable(trackingId);
    return id.length() <= MOST
        ? id
        : "sha256:" + HexFormat.of().formatHex(Sha256.of(id.getBytes(StandardCharsets.UTF_8)));
  }
}
