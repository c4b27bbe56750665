package fieldhub.serviceorderhub.casefile;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.party.Parties;
import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.platform.security.Side;
import fieldhub.serviceorderhub.wire.HubDate;
import fieldhub.serviceorderhub.wire.LoggedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** Shows cases with the names of what they are about. */
@ApplicationScoped
public class CaseView {

  @Inject private ReferenceData reference;
  @Inject private Parties parties;

  /**
   * The case as this side sees it: a workshop sees its own status keys.
   *
   * @param requests null where they were not asked for
   */
  CaseAnswer of(CaseFile it, Side side, Locale locale, List<LoggedRequest> requests) {
    boolean ownKey = side == Side.PROVIDER && it.providerStatus() != null;
    return new CaseAnswer(
        it.id(),
        it.country(),
        it.guid(),
        it.partnerId(),
        it.providerId(),
        it.ids().manufacturerId(),
        ownKey ? it.providerStatus() : it.currentStatus(),
        it.productData(),
        it.orderData(),
        it.ids().serviceTypeId(),
        it.ids().serviceLocationId(),
        it.ids().productTypeId(),
        HubDate.write(it.createdAt()),
        it.contacts().customer(),
        it.contacts().consumer(),
        it.contacts().sender(),
        it.contacts().receiver(),
        it.contacts().pickupDst(),
        it.contacts().returnDst(),
        item(Kind.SERVICE_TYPE, it.ids().serviceTypeId(), locale),
        item(Kind.PRODUCT_TYPE, it.ids().productTypeId(), locale),
        item(Kind.MANUFACTURER, it.ids().manufacturerId(), locale),
        item(Kind.SERVICE_LOCATION, it.ids().serviceLocationId(), locale),
        new NamedItem(
            it.providerId(), parties.provider(it.providerId()).map(Provider::name).orElse(null)),
        new NamedItem(
            it.partnerId(), parties.partner(it.partnerId()).map(Partner::name).orElse(null)),
        it.tags(),
        List.of(),
        requests);
  }

  private CommonItem item(Kind kind, Long id, Locale locale) {
    return id == null
        ? null
        : reference.item(kind, id).map(it -> CommonItem.of(it, locale)).orElse(null);
  }
}
