package fieldhub.scheduling.workorder;

import java.time.Instant;
import java.util.UUID;

/**
 * What a device once said about a work order.
 *
 * @param reportedAt by the device, else the time of receipt
 * @param messageId the inbox message that brought it
 */
public record PastReport(
    Instant reportedAt,
    String status,
    String technician,
    String reasonCode,
    String rowver,
    UUID messageId,
    Instant receivedAt) {}
