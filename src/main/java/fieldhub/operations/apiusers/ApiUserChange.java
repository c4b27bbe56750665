package fieldhub.operations.apiusers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a user may do; what is left out stays as it is. */
public record ApiUserChange(
    @Schema(description = "As it is, where it is given") String name,
    @Schema(description = "As it is, where it is given") String side,
    @Schema(description = "As it is, where it is given") Long party,
    @Schema(example = "da-DK") String locale,
    @Schema(description = "Only for a provider's user") Boolean allProviders,
    @Schema(description = "false stops all of the user's tokens within seconds") Boolean enabled,
    @Schema(example = "the contract has ended", required = true) String reason) {}
