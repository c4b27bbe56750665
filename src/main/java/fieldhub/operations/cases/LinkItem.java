package fieldhub.operations.cases;

import fieldhub.cases.casefile.CaseLink;
import java.time.Instant;

/** That something is about a case. */
public record LinkItem(String kind, String key, String by, Instant at) {
  static LinkItem of(CaseLink it) {
    return new LinkItem(it.key().kind().name(), it.key().value(), it.by(), it.at());
  }
}
