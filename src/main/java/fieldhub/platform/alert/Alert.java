package fieldhub.platform.alert;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that a person must look at: what happened, what was kept and what to do.
 *
 * @param kind what is wrong, as {@code audaconnect.reconnect}
 * @param subject whom it concerns: a site, an order
 * @param times how often it was raised while it was open
 * @param resolvedBy an operator's name, or the hub itself when the cause is gone
 */
public record Alert(
    UUID id,
    String kind,
    String subject,
    String text,
    Instant raisedAt,
    Instant lastAt,
    long times,
    Optional<Instant> resolvedAt,
    Optional<String> resolvedBy) {}
