package fieldhub.operations.alerts;

import fieldhub.platform.alert.Alert;
import java.time.Instant;
import java.util.UUID;

/** Something that a person must look at; null where it is not resolved. */
public record AlertItem(
    UUID id,
    String kind,
    String subject,
    String text,
    Instant raisedAt,
    Instant lastAt,
    long times,
    Instant resolvedAt,
    String resolvedBy) {

  static AlertItem of(Alert alert) {
    return new AlertItem(
        alert.id(),
        alert.kind(),
        alert.subject(),
        alert.text(),
        alert.raisedAt(),
        alert.lastAt(),
        alert.times(),
        alert.resolvedAt().orElse(null),
        alert.resolvedBy().orElse(null));
  }
}
