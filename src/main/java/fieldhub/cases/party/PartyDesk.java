package fieldhub.cases.party;

import fieldhub.platform.audit.Audit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** How operators change partners and providers; every change is audited. */
@Stateless
public class PartyDesk {
  @Inject private Parties parties;
  @Inject private Audit audit;

  /**
   * Adds the partner or overwrites it.
   *
   * @param by who does it, for the audit
   */
  public void put(Partner partner, String reason, String by) {
    parties.put(partner);
    audit.record(by, "partner.put", "partner", Long.toString(partner.id()), reason);
  }

  /**
   * Adds the provider or overwrites it. A disabled one gets no more cases (contract serviceorderhub
   * 5.2).
   *
   * @param by who does it, for the audit
   */
  public void put(Provider provider, String reason, String by) {
    parties.put(provider);
    String detail = provider.enabled() ? reason : reason + " (disabled)";
    audit.record(by, "provider.put", "provider", Long.toString(provider.id()), detail);
  }
}
