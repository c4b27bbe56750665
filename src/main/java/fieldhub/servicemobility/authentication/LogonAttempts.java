package fieldhub.servicemobility.authentication;

import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.security.TokenSigner;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Decides on a logon, in one transaction that holds the counts of its address and its user: however
 * many guesses come at once and on however many nodes, no more of them are answered than the rules
 * allow.
 */
@Stateless
@PermitAll
public class LogonAttempts {
  private static final Logger LOG = Logger.getLogger(LogonAttempts.class.getName());

  @Inject private LogonThrottleStore throttle;
  @Inject private AuthenticationSettings settings;
  @Inject private TokenSigner signer;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /** Whether nobody gets in from there for now: costs a read, and tells nothing about users. */
  public boolean isLocked(String address) {
    return throttle
        .find(ThrottleKey.ofAddress(address, signer.fingerprint()))
        .isLocked(clock.instant());
  }

  /**
   * Accepts, or counts one failure more, or refuses whatever the password was. Refusals write the
   * same rows, whether the user is known, locked or neither: the time they take tells nothing. What
   * one address can have written ends with its own lock.
   */
  public LogonOutcome settle(LogonAttempt attempt) {
    Instant now = clock.instant();
    byte[] salt = signer.fingerprint();
    ThrottleKey address = ThrottleKey.ofAddress(attempt.address(), salt);
    throttle.ensure(address, now);
    FailureCount ofAddress = throttle.locked(address);
    if (ofAddress.isLocked(now)) {
      return LogonOutcome.LOCKED;
    }
    ThrottleKey user = attempt.user(salt);
    throttle.ensure(user, now);
    FailureCount ofUser = throttle.locked(user);
    boolean locked = ofUser.isLocked(now);
    if (attempt.isRight() && !locked) {
      throttle.delete(user);
      record("logon.accepted", attempt, "");
      return LogonOutcome.ACCEPTED;
    }
    FailureCount failedThere = ofAddress.failed(now, settings.addressRules());
    throttle.write(address, failedThere, attempt.address(), now);
    if (failedThere.isLocked(now)) {
      recordLock(attempt.address(), failedThere);
    }
    FailureCount failed = locked ? ofUser : ofUser.failed(now, settings.userRules());
    throttle.write(user, failed, attempt.address(), now);
    boolean locks = attempt.known() && !locked && failed.isLocked(now);
    record(locks ? "logon.locked" : "logon.refused", attempt, why(attempt, failed, now));
    return locked ? LogonOutcome.LOCKED : LogonOutcome.REFUSED;
  }

  private static String why(LogonAttempt attempt, FailureCount failed, Instant now) {
    String objection = attempt.objection().map(it -> ": " + it).orElse(": right password");
    return failed.isLocked(now) ? objection + ", locked until " + failed.lockedUntil() : objection;
  }

  private void recordLock(String address, FailureCount failed) {
    String summary = failed.failures() + " logons failed, locked until " + failed.lockedUntil();
    LOG.log(Level.WARNING, "address {0}: {1}", new Object[] {address, summary});
    journey.record(
        "logon.address-locked",
        address,
        summary,
        List.of(new JourneyKey(KeyKind.NETWORK_ADDRESS, address)));
  }

  /** An unknown name is not on record, only where it came from: it may be a password. */
  private void record(String event, LogonAttempt attempt, String what) {
    JourneyKey key =
        attempt.known()
            ? new JourneyKey(KeyKind.TECHNICIAN, attempt.username())
            : new JourneyKey(KeyKind.NETWORK_ADDRESS, attempt.address());
    journey.record(event, key.value(), "logon from " + attempt.address() + what, List.of(key));
  }
}
