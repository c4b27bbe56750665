package fieldhub.operations.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an account may do; what is left out stays as it is. */
public record AccountAccess(
    @Schema(example = "viewer") String role, @Schema(example = "true") Boolean enabled) {}
