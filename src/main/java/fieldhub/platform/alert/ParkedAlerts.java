package fieldhub.platform.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Alerts about messages that are parked: they stay, though what parks a message undoes the
 * transaction that it is in.
 */
@ApplicationScoped
public class ParkedAlerts {

  @Inject private Alerts alerts;

  /** As {@link Alerts#raise}, in a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void raise(String kind, String subject, String text) {
    alerts.raise(kind, subject, text);
  }
}
