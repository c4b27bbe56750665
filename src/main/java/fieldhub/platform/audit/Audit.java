package fieldhub.platform.audit;

import fieldhub.platform.persistence.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Who changed what, when and why. An entry is written in the transaction of the change itself, so
 * that neither exists without the other. Details never hold a password, its hash or a token.
 */
@ApplicationScoped
public class Audit {
  private AuditStore store;
  private Clock clock;

  /** For the container's proxy. */
  protected Audit() {}

  @Inject
  Audit(AuditStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Writes one entry.
   *
   * @param operator login name of the person who acts
   * @param action what was done, such as {@code inbox.retry}
   * @param objectKind kind of the object, such as {@code inbox-message}
   * @param objectId business or row id of the object
   * @param detail the reason given and what changed, for people
   * @throws jakarta.transaction.TransactionalException when no transaction is running
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String operator, String action, String objectKind, String objectId, String detail) {
    // Milliseconds: the same on every database, and what the wire shows.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    store.insert(new AuditEntry(Ids.next(), now, operator, action, objectKind, objectId, detail));
  }

  /** The entries that match, newest first, at most {@code limit}, from after the given one on. */
  public List<AuditEntry> list(AuditFilter filter, Optional<AuditEntry.Key> after, int limit) {
    return store.list(filter, after, limit);
  }
}
