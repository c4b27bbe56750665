package fieldhub.platform.alert;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.Ids;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What people must look at. An alert joins the transaction of the fact that it tells of; as long as
 * it is open, the same fact about the same subject raises no second one.
 */
@Stateless
public class Alerts {

  private static final Logger LOG = Logger.getLogger(Alerts.class.getName());
  private static final String HUB = "the hub";

  @Inject private AlertStore store;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Raises an alert, or says of the open one that it happened again.
   *
   * @param text what happened, what was kept and what to do; never a secret
   */
  public void raise(String kind, String subject, String text) {
    if (store.raise(Ids.next(), kind, subject, text, clock.instant())) {
      LOG.log(Level.WARNING, "alert {0} {1}: {2}", new Object[] {kind, subject, text});
    }
  }

  /** The cause is gone: nobody needs to look any more. */
  public void settle(String kind, String subject) {
    store.settle(kind, subject, HUB, clock.instant());
  }

  /**
   * A person has looked.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT when it is resolved already
   */
  public Alert resolve(UUID id, String operator, String reason) {
    Alert alert = find(id);
    if (!store.resolve(id, operator, clock.instant())) {
      throw new ProblemException(
          ProblemType.CONFLICT, "the alert is resolved already; it needs nothing", List.of());
    }
    audit.record(operator, "alert.resolve", "alert", id.toString(), alert.kind() + ": " + reason);
    return find(id);
  }

  /** Alerts that match, newest first. */
  public List<Alert> list(AlertFilter filter, int limit) {
    return store.list(filter, limit);
  }

  private Alert find(UUID id) {
    Optional<Alert> alert = store.find(id);
    return alert.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such alert"));
  }
}
