package fieldhub.cases.requestlog;

import fieldhub.platform.persistence.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * By what a repetition is known (contract serviceorderhub 5.3, duplicates): a digest of the case,
 * the type and the tracking id as they were sent, of any length. What is kept of them may be masked
 * and so alike for different calls; and the same tracking id with another case is another call, not
 * a repetition. The case also tells for which provider a user acts who may act for all.
 */
final class TrackingKey {

  private TrackingKey() {}

  static String of(long caseId, String type, String trackingId) {
    String sent = caseId + "\n" + type.length() + ":" + type + "\n" + trackingId;
    return "sha256:" + HexFormat.of().formatHex(Sha256.of(sent.getBytes(StandardCharsets.UTF_8)));
  }
}
