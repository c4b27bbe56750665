package fieldhub.serviceorderhub.webhook;

import fieldhub.platform.alert.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Alerts of messages that are parked: what parks them undoes the transaction that they are in. */
@ApplicationScoped
class ParkedAlerts {

  @Inject private Alerts alerts;

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void raise(String kind, String subject, String text) {
    alerts.raise(kind, subject, text);
  }
}
