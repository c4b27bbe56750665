package fieldhub.cases.casefile;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** How partners see workshops' statuses; what is not mapped they see as it is. */
@Stateless
public class StatusMappings {

  private static final String OBJECT = "status-mapping";

  @Inject private StatusMappingStore store;
  @Inject private Audit audit;

  /** All mappings of a partner. */
  public List<StatusMapping> ofPartner(long partner) {
    return store.ofPartner(partner);
  }

  /** Sets one mapping; statuses to come are seen by it. */
  public void put(StatusMapping mapping, String operator, String reason) {
    store.put(mapping);
    String seen = mapping.partnerKey() == null ? "hidden" : "seen as " + mapping.partnerKey();
    audit.record(operator, "status-mapping.put", OBJECT, id(mapping), seen + ": " + reason);
  }

  /**
   * Takes one mapping out.
   *
   * @throws ProblemException NOT_FOUND when there is none
   */
  public void remove(long partner, long provider, String key, String operator) {
    if (!store.remove(partner, provider, key)) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such mapping");
    }
    StatusMapping removed = new StatusMapping(partner, provider, key, null);
    audit.record(operator, "status-mapping.remove", OBJECT, id(removed), "seen as it is from now");
  }

  private static String id(StatusMapping it) {
    return it.partnerId() + "/" + it.providerId() + "/" + it.providerKey();
  }
}
