package fieldhub.operations.inpart;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an order is to be read now, and under whose token. */
public record ReadWish(
    @Schema(description = "Needed for an order that the hub does not know yet", example = "leeds")
        String site,
    @Schema(example = "the workshop says that it was delivered", required = true) String reason) {}
