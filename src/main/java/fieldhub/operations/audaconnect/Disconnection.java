package fieldhub.operations.audaconnect;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a site's connection shall end. */
public record Disconnection(
    @Schema(example = "the body shop has closed", required = true) String reason,
    @Schema(
            description =
                "At once, when AudaConnect cannot be reached: what waits there is lost and the"
                    + " subscription stays")
        Boolean force,
    @Schema(description = "End the subscription also when the hub found it and did not create it")
        Boolean endSubscription) {}
