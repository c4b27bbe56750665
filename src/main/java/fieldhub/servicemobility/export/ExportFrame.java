package fieldhub.servicemobility.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What the radar needs of an export notification object (contract servicemobility 6.3).
 *
 * @param rowver position of the whole batch: an opaque text
 * @param rows how many rows it has
 */
record ExportFrame(String rowver, int rows) {
  private static final int LONGEST_ROWVER = 100;

  /** The frame of a message, with or without an envelope; empty when it states no position. */
  static Optional<ExportFrame> of(JsonNode message) {
    JsonNode frame = message.path("data").isObject() ? message.get("data") : message;
    JsonNode rowver = frame.path("rowver");
    boolean sane =
        rowver.isTextual()
            && !rowver.textValue().isBlank()
            && rowver.textValue().length() <= LONGEST_ROWVER
            && rowver.textValue().chars().noneMatch(Character::isISOControl);
    return sane
        ? Optional.of(new ExportFrame(rowver.textValue(), frame.path("rows").size()))
        : Optional.empty();
  }
}
