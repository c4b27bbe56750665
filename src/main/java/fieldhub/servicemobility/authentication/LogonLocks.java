package fieldhub.servicemobility.authentication;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The locks of addresses, as operators see and lift them. Roles are checked by who calls. */
@Stateless
@PermitAll
public class LogonLocks {
  @Inject private LogonThrottleStore throttle;
  @Inject private Journey journey;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** Locked addresses by id, at most {@code limit}, behind the given one. */
  public List<LogonLock> list(Optional<String> after, int limit) {
    return throttle.lockedAddresses(after, limit, clock.instant());
  }

  /**
   * Lifts the lock of an address and forgets its failures.
   *
   * @param by who does it, for the audit
   * @return the lock as it was
   * @throws ProblemException NOT_FOUND when there is no such lock (any more)
   */
  public LogonLock release(String id, String reason, String by) {
    LogonLock lock =
        throttle
            .lockedAddress(id, clock.instant())
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such lock"));
    throttle.delete(new ThrottleKey(ThrottleKey.Kind.ADDRESS, id));
    audit.record(by, "logon-lock.release", "logon-lock", lock.address(), reason);
    journey.record(
        "logon.address-released",
        lock.address(),
        "the lock was lifted by an operator",
        List.of(new JourneyKey(KeyKind.NETWORK_ADDRESS, lock.address())));
    return lock;
  }
}
