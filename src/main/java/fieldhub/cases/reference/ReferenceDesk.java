package fieldhub.cases.reference;

import fieldhub.platform.audit.Audit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** How operators change common data; every change is audited. */
@Stateless
public class ReferenceDesk {
  @Inject private ReferenceData reference;
  @Inject private Audit audit;

  /**
   * Adds the item or overwrites it.
   *
   * @param by who does it, for the audit
   * @throws fieldhub.platform.http.ProblemException CONFLICT if another item has one of its aliases
   */
  public void put(ReferenceItem item, String reason, String by) {
    reference.put(item);
    audit.record(by, "reference.put", item.kind().path(), Long.toString(item.id()), reason);
  }
}
