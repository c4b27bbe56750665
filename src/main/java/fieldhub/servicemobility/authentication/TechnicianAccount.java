package fieldhub.servicemobility.authentication;

import java.time.Instant;
import java.util.Optional;

/**
 * The account of a user of type technician as others may see it: without its password.
 *
 * @param username the id of the mobile worker, as {@code UserName} names it
 * @param hasPassword whether one was set; without, nobody can log on
 * @param failures how many logons failed lately
 * @param lockedUntil end of the lock, when it is locked
 * @param changedAt when terms or password changed last
 */
public record TechnicianAccount(
    String username,
    TechnicianTerms terms,
    boolean hasPassword,
    int failures,
    Optional<Instant> lockedUntil,
    Instant createdAt,
    Instant changedAt) {}
