package fieldhub.operations.fieldreports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import fieldhub.scheduling.fieldreport.UserAudit;
import java.time.Instant;
import java.util.UUID;

/**
 * What a technician did, as operators read it.
 *
 * @param attributes free key/value pairs, as reported
 */
public record UserAuditItem(
    UUID id,
    String technician,
    String category,
    String subcategory,
    String refCode,
    Instant happenedAt,
    String latitude,
    String longitude,
    @JsonRawValue String attributes,
    Instant recordedAt,
    String message) {

  static UserAuditItem of(UserAudit audit) {
    return new UserAuditItem(
        audit.id(),
        audit.technician(),
        audit.category(),
        audit.subcategory(),
        audit.refCode(),
        audit.happenedAt(),
        audit.latitude(),
        audit.longitude(),
        audit.attributes(),
        audit.origin().statedAt(),
        "/operations/inbox/" + audit.origin().messageId());
  }
}
