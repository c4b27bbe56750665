package fieldhub.platform.journey;

import java.time.Instant;
import java.util.UUID;

/**
 * One row of a journey as it is read.
 *
 * @param id grows with time; the key to page by
 */
public record JourneyStep(
    UUID id, JourneyKey key, Instant occurredAt, String event, String reference, String summary) {}
