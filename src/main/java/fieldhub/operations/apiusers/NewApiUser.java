package fieldhub.operations.apiusers;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A user of the Service Order Hub to be created. */
public record NewApiUser(
    @Schema(example = "nordhem-web", required = true) String name,
    @Schema(description = "partner or provider", example = "partner", required = true) String side,
    @Schema(description = "Id of the partner or provider", example = "41", required = true)
        Long party,
    @Schema(example = "sv-SE", required = true) String locale,
    @Schema(
            description = "May act as any provider by X-Service-Provider; only on side provider",
            defaultValue = "false")
        Boolean allProviders) {}
