package fieldhub.cases.requestlog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The log of cases as it stands (contract serviceorderhub 3.6). */
@Stateless
public class ExternalRequests {

  @Inject private ExternalRequestStore store;

  /** The entries of a case, oldest first; whoever shows them has checked whose the case is. */
  public List<ExternalRequest> ofCase(long caseId) {
    return store.ofCase(caseId);
  }
}
