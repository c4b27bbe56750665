package fieldhub.operations.export;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the fetching of a type is to go on. */
public record NewCursor(
    @Schema(description = "Rows behind it are fetched", example = "91833", required = true)
        String rowver,
    @Schema(example = "stock was counted at go-live", required = true) String reason) {
  /** What the Export API may give, and the hub stores. */
  static final int ROWVER = 100;
}
