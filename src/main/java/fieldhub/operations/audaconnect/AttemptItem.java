package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.connection.Attempt;
import fieldhub.audaconnect.connection.CallProblem;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One call to AudaConnect; null where there is nothing. */
public record AttemptItem(
    Instant at,
    @Schema(example = "partsorders") String operation,
    long milliseconds,
    @Schema(description = "HTTP; null when there was no answer", example = "200") Integer status,
    @Schema(description = "null when all was well") CallProblem problem,
    @Schema(description = "To be quoted to AudaConnect's service desk") String correlationId,
    String text) {

  static AttemptItem of(Attempt attempt) {
    return new AttemptItem(
        attempt.at(),
        attempt.operation(),
        attempt.took().toMillis(),
        attempt.status().orElse(null),
        attempt.problem().orElse(null),
        attempt.correlationId().orElse(null),
        attempt.text().orElse(null));
  }
}
