package fieldhub.sandbox.audaconnect;

import java.util.Optional;
import java.util.UUID;

/** Ids are UUIDs (contract section 3). */
final class Ids {

  private Ids() {}

  /** Empty when it is none. */
  static Optional<UUID> read(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
