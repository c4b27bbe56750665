package fieldhub.platform.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A stored message in the hands of its handler.
 *
 * @param id the hub's own id of it
 * @param body the raw bytes as received
 */
@SuppressWarnings("ArrayRecordComponent") // read once by one handler, never compared
public record InboxMessage(
    UUID id, String source, String externalId, String type, Instant receivedAt, byte[] body) {}
