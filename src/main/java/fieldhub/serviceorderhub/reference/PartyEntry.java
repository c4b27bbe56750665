package fieldhub.serviceorderhub.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import fieldhub.cases.party.Contact;
import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;

/**
 * A partner or a provider as it is answered (contract serviceorderhub 3.7 and 6).
 *
 * @param contactData left out for a partner: the contract shows none there
 */
public record PartyEntry(
    long id, String name, @JsonInclude(JsonInclude.Include.NON_NULL) Contact contactData) {
  static PartyEntry of(Partner partner) {
    return new PartyEntry(partner.id(), partner.name(), null);
  }

  static PartyEntry of(Provider provider) {
    return new PartyEntry(provider.id(), provider.name(), provider.contact());
  }
}
