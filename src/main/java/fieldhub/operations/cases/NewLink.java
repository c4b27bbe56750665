package fieldhub.operations.cases;

import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator ties to a case, or takes out. */
public record NewLink(
    @Schema(example = "WORK_ORDER") String kind,
    @Schema(example = "WO-1001") String key,
    String reason) {

  /** The kinds that can be tied. */
  private enum LinkKind {
    WORK_ORDER,
    PARTS_ORDER,
    ASSESSMENT
  }

  /**
   * The key.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST with every wrong field
   */
  JourneyKey read() {
    RequestCheck check = new RequestCheck();
    check.required("kind", kind, Reason.LENGTH);
    Optional<LinkKind> of = check.choice("kind", kind, LinkKind.class);
    String value = check.required("key", key, JourneyKey.MOST);
    check.required("reason", reason, Reason.LENGTH);
    check.done();
    return new JourneyKey(KeyKind.valueOf(of.orElseThrow().name()), value);
  }
}
