package fieldhub.operations.paging;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an operator does something; it stands in the audit. */
public record Reason(
    @Schema(example = "agreed with the supplier by phone", required = true) String reason) {
  /** The longest reason. */
  public static final int LENGTH = 300;

  /**
   * The reason as it was given.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST when there is none
   */
  public static String of(Reason body) {
    RequestCheck check = new RequestCheck();
    String reason = check.required("reason", body == null ? null : body.reason(), LENGTH);
    check.done();
    return reason;
  }
}
