package fieldhub.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * What the hub answered.
 *
 * @param status the HTTP code
 * @param text the body
 */
public record Reply(int status, String text, HttpResponse<String> response) {

  private static final JsonMapper JSON = new JsonMapper();

  static Reply of(HttpResponse<String> response) {
    return new Reply(response.statusCode(), response.body(), response);
  }

  /** The body as JSON; a missing node for an empty one. */
  public JsonNode json() {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON, status " + status + ": " + text, e);
    }
  }

  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** For the message of a failing assertion. */
  @Override
  public String toString() {
    return status + " " + text;
  }
}
