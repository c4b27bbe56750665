package fieldhub.servicemobility.authentication;

import java.time.Instant;

/**
 * The failed logons of one user or address.
 *
 * @param failures how many since {@code since}
 * @param since the first that counts, null when there is none
 * @param lockedUntil end of the lock, null when there is none
 */
record FailureCount(int failures, Instant since, Instant lockedUntil) {
  static final FailureCount NONE = new FailureCount(0, null, null);

  boolean isLocked(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  /** After one failure more; not asked while locked, so that nobody can keep a lock going. */
  FailureCount failed(Instant now, ThrottleRules rules) {
    boolean again =
        since == null || lockedUntil != null || !now.isBefore(since.plus(rules.window()));
    int count = again ? 1 : failures + 1;
    return new FailureCount(
        count, again ? now : since, count >= rules.failures() ? now.plus(rules.lock()) : null);
  }
}
