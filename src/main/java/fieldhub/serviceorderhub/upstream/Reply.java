package fieldhub.serviceorderhub.upstream;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/**
 * What came back over HTTP.
 *
 * @param body what was read of it
 * @param tooLarge whether there was more than may be read
 * @param retryAfter the header, {@code ""} when there is none
 */
record Reply(int status, byte[] body, boolean tooLarge, String retryAfter) {

  static Reply of(Response response, int limit) {
    try (response) {
      byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
      return new Reply(response.getStatus(), body, body.length > limit, retryAfter(response));
    }
  }

  boolean isGood() {
    return status >= 200 && status < 300 && !tooLarge;
  }

  /** In any case: Jersey does not ignore it in a response that a filter made. */
  private static String retryAfter(Response response) {
    return response.getStringHeaders().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(HttpHeaders.RETRY_AFTER))
        .flatMap(header -> header.getValue().stream())
        .findFirst()
        .orElse("")
        .strip();
  }
}
