package fieldhub.operations.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A technician's account to be created. */
public record NewTechnicianAccount(
    @Schema(example = "tech.marlow", required = true) String username,
    @Schema(example = "Sam Marlow", required = true) String name,
    @Schema(example = "s.marlow@example.com") String email,
    @Schema(description = "12 to 200 characters", required = true) String password) {
  /** Nobody logs a password by logging the request. */
  @Override
  public String toString() {
    return "NewTechnicianAccount[" + username + "]";
  }
}
