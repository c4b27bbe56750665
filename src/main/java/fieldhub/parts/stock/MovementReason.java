package fieldhub.parts.stock;

import java.time.Instant;
import java.util.UUID;

/**
 * Why and by whom stock moved.
 *
 * @param refModule the sender's code for what the reference names
 * @param refId the reference: a work order, a load, a transfer; empty when there is none
 * @param technician who moved it; empty when not reported
 * @param modifiedAt when, by the device; null when not reported
 * @param messageId the inbox message that reported it
 */
public record MovementReason(
    String refModule, String refId, String technician, Instant modifiedAt, UUID messageId) {}
