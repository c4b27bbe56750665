package fieldhub.audaconnect.connection;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What came back over HTTP.
 *
 * @param body what was read of it
 * @param tooLarge whether there was more than may be read
 * @param correlationId the header, {@code ""} when there is none
 * @param retryAfter the header, {@code ""} when there is none
 * @param location the header, {@code ""} when there is none
 */
record Reply(
    int status,
    byte[] body,
    boolean tooLarge,
    String correlationId,
    String retryAfter,
    String location) {

  /** Longer ones are none. */
  private static final int LONGEST_ID = 100;

  static Reply of(Response response, int limit) {
    try (response) {
      byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
      String id = header(response, "Correlation-Id");
      return new Reply(
          response.getStatus(),
          body,
          body.length > limit,
          id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id,
          header(response, HttpHeaders.RETRY_AFTER),
          header(response, HttpHeaders.LOCATION));
    }
  }

  boolean isRedirect() {
    return status >= 300 && status < 400;
  }

  /** In any case: Jersey does not ignore it in a response that a filter made. */
  private static String header(Response response, String name) {
    return response.getStringHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("")
        .strip();
  }
}
