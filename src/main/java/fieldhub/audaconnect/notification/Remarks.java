package fieldhub.audaconnect.notification;

import fieldhub.audaconnect.connection.AudaConnectSettings;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.journey.Journey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What people must know of a notification beyond the order that it tells of. */
@ApplicationScoped
class Remarks {

  private static final String FOREIGN = "audaconnect.foreign-uri";

  @Inject private AudaConnectSettings audaConnect;
  @Inject private Alerts alerts;
  @Inject private Journey journey;

  /** It is followed, in this transaction. */
  void applied(ToldOf told) {
    foreignAddress(told);
    if (told.namesOtherSubscription()) {
      journey.record(
          "audaconnect.other-subscription",
          told.message().toString(),
          "it names another subscription than the one that it came by",
          told.keys());
    }
  }

  /** It is parked, which undoes the transaction that it is in: hence one of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void parked(ToldOf told, ToldOf.Refusal refusal) {
    foreignAddress(told);
    alerts.raise(refusal.alert(), told.site().name(), refusal.reason() + ". " + refusal.advice());
  }

  private void foreignAddress(ToldOf told) {
    if (audaConnect.isUsed() && told.namesForeignAddress(audaConnect.baseUrl())) {
      journey.record(
          FOREIGN,
          told.message().toString(),
          "an address outside AudaConnect was named, and not called: " + told.addresses(),
          told.keys());
      alerts.raise(
          FOREIGN,
          told.site().name(),
          "A notification names an address outside fieldhub.audaconnect.base-url: "
              + told.addresses()
              + ". It was not called;"
              + " an order is read at the configured address only. See the journey of the site, and"
              + " ask AudaConnect who wrote it.");
    }
  }
}
