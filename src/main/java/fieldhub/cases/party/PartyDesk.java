package fieldhub.cases.party;

import fieldhub.platform.audit.Audit;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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
    String changes = changes(parties.partner(partner.id()), partner);
    parties.put(partner);
    audit.record(
        by, "partner.put", "partner", Long.toString(partner.id()), changes + ": " + reason);
  }

  /** What the change does, by field: a partner is a company, so nothing of it is personal. */
  static String changes(Optional<Partner> known, Partner next) {
    if (known.isEmpty()) {
      return "added";
    }
    Partner old = known.get();
    List<String> changes = new ArrayList<>();
    note(changes, "name", old.name(), next.name());
    note(changes, "country", old.country(), next.country());
    note(changes, "locale", old.locale().toLanguageTag(), next.locale().toLanguageTag());
    note(changes, "completedEmails", old.completedEmails(), next.completedEmails());
    note(
        changes,
        "finalStatuses",
        new TreeSet<>(old.finalStatuses()),
        new TreeSet<>(next.finalStatuses()));
    return changes.isEmpty() ? "nothing changed" : String.join(", ", changes);
  }

  private static void note(List<String> changes, String field, Object old, Object next) {
    if (!old.equals(next)) {
      changes.add(field + " " + old + " -> " + next);
    }
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
