package fieldhub.servicemobility.authentication;

import java.time.Duration;

/**
 * When failed logons end in a lock, and for how long.
 *
 * @param failures so many within the window lock
 * @param window counted from the first failure; afterwards counting starts again
 * @param lock how long nobody gets in
 */
record ThrottleRules(int failures, Duration window, Duration lock) {}
