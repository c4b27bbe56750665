package fieldhub.operations.audit;

import fieldhub.platform.audit.AuditEntry;
import java.time.Instant;

/** One change by one operator. */
public record AuditItem(
    Instant occurredAt,
    String operator,
    String action,
    String objectKind,
    String objectId,
    String detail) {
  static AuditItem of(AuditEntry entry) {
    return new AuditItem(
        entry.occurredAt(),
        entry.operator(),
        entry.action(),
        entry.objectKind(),
        entry.objectId(),
        entry.detail());
  }
}
