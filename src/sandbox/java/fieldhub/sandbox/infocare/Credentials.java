package fieldhub.sandbox.infocare;

import jakarta.ws.rs.core.HttpHeaders;

/**
 * What a call's headers say about its caller; read at once, because the work may be done later in
 * another thread.
 *
 * @param token or null
 * @param provider whom the caller wants to represent, or null
 */
record Credentials(String token, String provider) {

  static Credentials of(HttpHeaders headers) {
    return new Credentials(
        headers.getHeaderString("X-Hub-Api-Token"), headers.getHeaderString("X-Service-Provider"));
  }
}
