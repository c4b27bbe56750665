package fieldhub.operations.inbox;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Bytes that somebody sent us, handed out so that no browser shows or runs them. */
final class RawPayload {
  static final String TYPE = "application/octet-stream";

  private RawPayload() {}

  static Response of(Optional<byte[]> body) {
    byte[] bytes =
        body.orElseThrow(
            () -> new ProblemException(ProblemType.NOT_FOUND, "no such payload, or deleted"));
    return Response.ok(bytes, TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"payload.json\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
