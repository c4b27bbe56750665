package fieldhub.operations.export;

import fieldhub.servicemobility.export.ExportPosition;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the hub knows what ServiceMobility exports of one type; null where there is nothing. */
public record ExportPositionItem(
    @Schema(example = "InventoryUsage") String type,
    @Schema(description = "Outer rowver of the newest message in the inbox", example = "91833")
        String seenRowver,
    Instant seenAt,
    @Schema(description = "Whether the Export API is asked for this type") boolean fetched,
    @Schema(description = "Where fetching goes on", example = "91833") String cursor,
    @Schema(description = "Rows fetched in all, known ones included") long rowsFetched,
    Instant lastSuccessAt,
    Instant lastFailureAt,
    @Schema(description = "Why the last fetch failed") String lastFailure,
    int failuresInARow,
    Instant nextFetchAt) {

  static ExportPositionItem of(ExportPosition position, boolean fetched) {
    return new ExportPositionItem(
        position.type(),
        position.seenRowver().orElse(null),
        position.seenAt().orElse(null),
        fetched,
        position.cursor().orElse(null),
        position.rowsFetched(),
        position.succeededAt().orElse(null),
        position.failedAt().orElse(null),
        position.failure().orElse(null),
        position.failures(),
        position.nextFetchAt().orElse(null));
  }
}
