package fieldhub.scheduling.fieldreport;

import fieldhub.platform.reported.Origin;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that a technician did, as the device noted it (contract servicemobility 6.7). Texts
 * that were not given are {@code ""}; codes stay as text even when unknown.
 *
 * @param id the hub's own, grows with time; the key to page by
 * @param refCode the load, count, transfer, work order or activity that it is about
 * @param happenedAt by the device; null when not given
 * @param attributes the free key/value pairs, as JSON
 * @param origin its time is, once it is stored, when the hub recorded it
 */
public record UserAudit(
    UUID id,
    String technician,
    String category,
    String subcategory,
    String refCode,
    Instant happenedAt,
    String latitude,
    String longitude,
    String attributes,
    Origin origin) {

  private static final String WORK_ORDER = "1002";

  /** Whether the reference is a work order. */
  public boolean isOfWorkOrder() {
    return category.equals(WORK_ORDER);
  }
}
