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

/**
 * Decides on a logon, in one transaction that holds the counts of its address and its user: however
 * many guesses come at once and on however many nodes, no more of them are answered than the rules
 * allow.
 */
@Stateless
@PermitAll
public class LogonAttempts {
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
    throttle.write(address, ofAddress.failed(now, settings.addressRules()), now);
    FailureCount failed = locked ? ofUser : ofUser.failed(now, settings.userRules());
    throttle.write(user, failed, now);
    boolean locks = attempt.known() && !locked && failed.isLocked(now);
    record(locks ? "logon.locked" : "logon.refused", attempt, why(attempt, failed, now));
    return locked ? LogonOutcome.LOCKED : LogonOutcome.REFUSED;
  }

  private static String why(LogonAttempt attempt, FailureCount failed, Instant now) {
    String objection = attempt.objection().map(it -> ": " + it).orElse(": right password");
    return failed.isLocked(now) ? objection + ", locked until " + failed.lockedUntil() : objection;
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
