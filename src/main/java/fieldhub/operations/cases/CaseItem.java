package fieldhub.operations.cases;

import fieldhub.cases.casefile.CaseFile;
import java.time.Instant;
import java.util.UUID;

/** A case in a list. */
public record CaseItem(
    long id,
    UUID guid,
    long partnerId,
    long providerId,
    String country,
    String currentStatus,
    String providerStatus,
    String refNo,
    Instant createdAt,
    Instant touchedAt) {

  static CaseItem of(CaseFile it) {
    return new CaseItem(
        it.id(),
        it.guid(),
        it.partnerId(),
        it.providerId(),
        it.country(),
        it.currentStatus(),
        it.providerStatus(),
        it.refNo(),
        it.createdAt(),
        it.touchedAt());
  }
}
