package fieldhub.operations.requestlog;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.requestlog.ExternalRequest;
import fieldhub.cases.requestlog.Origin;
import fieldhub.cases.requestlog.UpstreamState;
import java.time.Instant;

/**
 * An entry of a case's log; null where there is nothing to say.
 *
 * @param upstream how it stands at InfoCare; null when it is none of InfoCare's
 */
public record ExternalRequestItem(
    long id,
    long caseId,
    Origin origin,
    String type,
    String status,
    String url,
    JsonNode meta,
    String request,
    String response,
    String message,
    Instant createdAt,
    UpstreamState upstream,
    String upstreamNote) {

  static ExternalRequestItem of(ExternalRequest it) {
    return new ExternalRequestItem(
        it.id(),
        it.caseId(),
        it.origin(),
        it.entry().type(),
        it.entry().status(),
        it.entry().url().orElse(null),
        it.entry().meta(),
        it.entry().request().orElse(null),
        it.entry().response().orElse(null),
        it.entry().message().orElse(null),
        it.createdAt(),
        it.upstream().orElse(null),
        it.upstreamNote().filter(note -> !note.isEmpty()).orElse(null));
  }
}
