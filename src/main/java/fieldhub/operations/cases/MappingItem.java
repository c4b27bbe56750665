package fieldhub.operations.cases;

import fieldhub.cases.casefile.StatusMapping;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a partner sees a workshop's status.
 *
 * @param partnerKey missing: the partner does not see it
 * @param reason why it is so, for the audit; only in requests
 */
public record MappingItem(
    Long partner,
    Long provider,
    @Schema(example = "klar") String providerKey,
    @Schema(example = "final") String partnerKey,
    String reason) {

  private static final int LONGEST_KEY = 64;

  static MappingItem of(StatusMapping it) {
    return new MappingItem(
        it.partnerId(), it.providerId(), it.providerKey(), it.partnerKey(), null);
  }

  /**
   * The mapping.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST with every wrong field
   */
  StatusMapping read() {
    RequestCheck check = new RequestCheck();
    long partnerId = required(check, "partner", partner);
    long providerId = required(check, "provider", provider);
    String from = check.required("providerKey", providerKey, LONGEST_KEY);
    String to = check.text("partnerKey", partnerKey, LONGEST_KEY).orElse(null);
    check.required("reason", reason, Reason.LENGTH);
    check.done();
    return new StatusMapping(
        partnerId,
        providerId,
        from.toLowerCase(Locale.ROOT),
        to == null ? null : to.toLowerCase(Locale.ROOT));
  }

  private static long required(RequestCheck check, String name, Long given) {
    if (given == null) {
      check.refuse(name, "is missing", "");
      return 0;
    }
    return given;
  }
}
