package fieldhub.operations.parties;

import fieldhub.cases.party.Partner;
import java.util.List;

/** A partner as operators see it. */
public record PartnerItem(
    long id,
    String name,
    String country,
    String locale,
    boolean completedEmails,
    List<String> finalStatuses) {
  static PartnerItem of(Partner partner) {
    return new PartnerItem(
        partner.id(),
        partner.name(),
        partner.country(),
        partner.locale().toLanguageTag(),
        partner.completedEmails(),
        partner.finalStatuses().stream().sorted().toList());
  }
}
