package fieldhub.servicemobility.authentication;

import java.time.Instant;

/**
 * An address from which nobody can log on for now.
 *
 * @param id names the lock
 * @param address where the failure came from that brought it; the whole /64 is locked for IPv6
 * @param failures how many there were
 */
public record LogonLock(String id, String address, int failures, Instant lockedUntil) {}
