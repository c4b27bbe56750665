package fieldhub.operations.status;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the hub is and how it runs.
 *
 * @param warnings everything that is on and should not be on in production
 */
public record HubStatus(
    @Schema(example = "1.0") String version,
    String java,
    Instant time,
    boolean demo,
    @Schema(example = "verify") String tokens,
    @Schema(example = "jwt") String webhookSenders,
    @Schema(example = "documented") String statusCodes,
    List<String> warnings) {}
