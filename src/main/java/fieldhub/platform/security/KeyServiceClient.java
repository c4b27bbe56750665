package fieldhub.platform.security;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Fetches the published keys of a token issuer. */
class KeyServiceClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final int MAX_BYTES = 1 << 20;

  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * The document at an address.
   *
   * @throws KeysUnavailableException if it cannot be had within seconds or is unreasonably large
   */
  String fetch(URI address) throws KeysUnavailableException {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).GET().build();
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MAX_BYTES + 1);
        if (answer.statusCode() != 200 || bytes.length > MAX_BYTES) {
          throw new KeysUnavailableException(
              "the key service answered " + answer.statusCode(), null);
        }
        return new String(bytes, StandardCharsets.UTF_8);
      }
    } catch (IOException unreachable) {
      throw new KeysUnavailableException("the key service cannot be reached", unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new KeysUnavailableException("stopped while asking the key service", stopped);
    }
  }
}
