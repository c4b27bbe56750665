package fieldhub.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Another body that came under the id of a stored message; only the stored one is applied.
 *
 * @param messageId the stored message
 */
public record InboxConflict(
    UUID id,
    UUID messageId,
    String source,
    String externalId,
    String type,
    Instant receivedAt,
    String correlationId) {}
