package fieldhub.cases.requestlog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The log of cases as it stands (contract serviceorderhub 3.6). */
@Stateless
public class ExternalRequests {

  /** All texts of one answer together; the newest entry alone is far below. */
  private static final long MOST_CHARACTERS = 8 << 20;

  @Inject private ExternalRequestStore store;

  /**
   * The entries of a case, oldest first, of many only the newest: 8 Mi characters of them. Whoever
   * shows them has checked whose the case is.
   */
  public List<ExternalRequest> ofCase(long caseId) {
    return store.ofCase(caseId, MOST_CHARACTERS);
  }

  /** One entry, for operators. */
  public Optional<ExternalRequest> find(long id) {
    return store.find(id);
  }

  /**
   * Entries for operators, newest first.
   *
   * @param before only those older than this one: the key of the next page
   */
  public List<ExternalRequest> list(
      ExternalRequestFilter filter, Optional<Long> before, int limit) {
    return store.list(filter, before, limit);
  }
}
