package fieldhub.suppliers;

/**
 * What came back over HTTP.
 *
 * @param body what was read of it; {@code null} when it was larger than may be read
 * @param retryAfter the header, {@code ""} when there is none
 */
record SupplierReply(int status, byte[] body, String retryAfter) {}
