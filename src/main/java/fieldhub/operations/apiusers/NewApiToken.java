package fieldhub.operations.apiusers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A token to be issued. */
public record NewApiToken(
    @Schema(description = "What it is for", example = "web shop, 2026", required = true)
        String label,
    @Schema(description = "Never where nothing is said", example = "2027-01-01T00:00:00Z")
        String expiresAt) {}
