package fieldhub.operations.orders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When the parts arrive. */
public record DeliveryDate(
    @Schema(example = "2026-03-16T10:00:00Z", required = true) String delivery) {}
