package fieldhub.suppliers;

import java.nio.charset.StandardCharsets;

/**
 * What came back over HTTP.
 *
 * @param body what was read of it; {@code null} when it was larger than may be read
 * @param retryAfter the header, {@code ""} when there is none
 */
record SupplierReply(int status, byte[] body, String retryAfter) {

  /** The same without our secret, which a supplier may quote: its words get into lists and logs. */
  SupplierReply without(String secret) {
    if (body == null) {
      return this;
    }
    // One byte a character, there and back: whatever else is in the body stays as it is.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    String ours = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    return new SupplierReply(
        status, text.replace(ours, "***").getBytes(StandardCharsets.ISO_8859_1), retryAfter);
  }
}
