package fieldhub.platform.audit;

import java.time.Instant;
import java.util.UUID;

/** One change by one operator. */
public record AuditEntry(
    UUID id,
    Instant occurredAt,
    String operator,
    String action,
    String objectKind,
    String objectId,
    String detail) {

  /** Where an entry stands in the list: by time, and by id among those of the same time. */
  public record Key(Instant occurredAt, UUID id) {}

  /** The place of this entry in the list. */
  public Key key() {
    return new Key(occurredAt, id);
  }
}
