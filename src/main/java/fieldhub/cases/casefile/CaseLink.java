package fieldhub.cases.casefile;

import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import java.time.Instant;
import java.util.Set;

/**
 * That something is about a case.
 *
 * @param key a work order, parts order or assessment
 * @param by the operator; never a partner, who could claim what is another's
 */
public record CaseLink(JourneyKey key, long caseId, String by, Instant at) {

  /** What can be about a case. */
  public static final Set<KeyKind> KINDS =
      Set.of(KeyKind.WORK_ORDER, KeyKind.PARTS_ORDER, KeyKind.ASSESSMENT);
}
