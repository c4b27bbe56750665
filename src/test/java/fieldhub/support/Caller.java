package fieldhub.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who calls the hub: who they are stands in their headers. Immutable and usable from many
 * threads.
 */
public final class Caller {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  // HTTP/1.1 as the vendors speak it, and no attempt to upgrade with every first request.
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI hub;
  private final Map<String, String> headers;

  Caller(URI hub, Map<String, String> headers) {
    this.hub = hub;
    this.headers = headers;
  }

  /** The same caller with one header more, or another value of it. */
  public Caller with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Caller(hub, more);
  }

  public Reply get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Reply delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  /**
   * Posts JSON.
   *
   * @param body a text as it is, bytes as they are, anything else as Jackson writes it
   */
  public Reply post(String path, Object body) {
    return send("POST", path, publisher(body));
  }

  public Reply put(String path, Object body) {
    return send("PUT", path, publisher(body));
  }

  /** For methods and bodies that the others have no way to say. */
  public Reply send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(hub.resolve(path)).timeout(PATIENCE).method(method, body);
    headers.forEach(request::setHeader);
    try {
      return Reply.of(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static BodyPublisher publisher(Object body) {
    if (body instanceof String text) {
      return BodyPublishers.ofString(text);
    }
    if (body instanceof byte[] bytes) {
      return BodyPublishers.ofByteArray(bytes);
    }
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
