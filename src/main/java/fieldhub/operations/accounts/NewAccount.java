package fieldhub.operations.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account to be created. */
public record NewAccount(
    @Schema(example = "j.smith", required = true) String name,
    @Schema(description = "12 to 200 characters", required = true) String password,
    @Schema(example = "operator", required = true) String role) {
  /** Nobody logs a password by logging the request. */
  @Override
  public String toString() {
    return "NewAccount[" + name + ", " + role + "]";
  }
}
