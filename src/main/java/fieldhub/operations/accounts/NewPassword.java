package fieldhub.operations.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password that replaces the old one. */
public record NewPassword(
    @Schema(description = "12 to 200 characters", required = true) String password) {
  /** Nobody logs a password by logging the request. */
  @Override
  public String toString() {
    return "NewPassword[]";
  }
}
