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

  /** Accepts, or counts one failure more, or refuses whatever the password was. */
  public LogonOutcome settle(LogonAttempt attempt) {
    Instant now = clock.instant();
    ThrottleKey address = ThrottleKey.ofAddress(attempt.address(), signer.fingerprint());
    ThrottleKey user = attempt.user();
    if (!attempt.isRight()) {
      throttle.ensure(address, now);
      throttle.ensure(user, now);
    }
    FailureCount ofAddress = throttle.locked(address);
    FailureCount ofUser = throttle.locked(user);
    if (ofAddress.isLocked(now) || ofUser.isLocked(now)) {
      return LogonOutcome.LOCKED; // nothing is written: guessing on must not fill a table
    }
    if (attempt.isRight()) {
      throttle.delete(user);
      record("logon.accepted", attempt, "");
      return LogonOutcome.ACCEPTED;
    }
    throttle.write(address, ofAddress.failed(now, settings.addressRules()), now);
    FailureCount failed = ofUser.failed(now, settings.userRules());
    throttle.write(user, failed, now);
    if (attempt.known()) {
      String reason = ": " + attempt.objection().orElseThrow();
      record(
          failed.isLocked(now) ? "logon.locked" : "logon.refused",
          attempt,
          failed.isLocked(now) ? reason + ", locked until " + failed.lockedUntil() : reason);
    }
    return LogonOutcome.REFUSED;
  }

  private void record(String event, LogonAttempt attempt, String what) {
    journey.record(
        event,
        attempt.username(),
        "logon from " + attempt.address() + what,
        List.of(new JourneyKey(KeyKind.TECHNICIAN, attempt.username())));
  }
}
