package fieldhub.serviceorderhub.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.requestlog.ExternalRequest;

/**
 * An external request as it is answered (contract serviceorderhub 3.6): every field is there.
 *
 * @param createdAt {@code yyyy-MM-ddTHH:mm:ss.SSSZ}
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LoggedRequest(
    long id,
    String type,
    String status,
    String url,
    JsonNode meta,
    long caseId,
    String request,
    String response,
    String message,
    String createdAt,
    String updatedAt) {

  /** The wire form of an entry. */
  public static LoggedRequest of(ExternalRequest it) {
    return new LoggedRequest(
        it.id(),
        it.entry().type(),
        it.entry().status(),
        it.entry().url().orElse(null),
        it.entry().meta(),
        it.caseId(),
        it.entry().request().orElse(null),
        it.entry().response().orElse(null),
        it.entry().message().orElse(null),
        HubDate.write(it.createdAt()),
        HubDate.write(it.updatedAt()));
  }
}
