package fieldhub.operations.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to change of a technician's account; what is left out stays as it is. */
public record TechnicianAccountChange(
    @Schema(example = "Sam Marlow") String name,
    @Schema(example = "s.marlow@example.com") String email,
    @Schema(description = "false disables: no further logon", example = "true") Boolean active) {}
