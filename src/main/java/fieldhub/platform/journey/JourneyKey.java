package fieldhub.platform.journey;

import java.util.Objects;
import java.util.Optional;

/**
 * A business key that something the hub did can be found by.
 *
 * @param kind what the value names
 * @param value the key as the partner writes it, never blank, at most {@value #MOST} characters
 */
public record JourneyKey(KeyKind kind, String value) {

  /** The longest value that the journey table takes. */
  public static final int MOST = 200;

  public JourneyKey {
    Objects.requireNonNull(kind, "kind");
    if (value == null || value.isBlank() || value.length() > MOST) {
      throw new IllegalArgumentException("A journey key needs 1 to " + MOST + " characters");
    }
  }

  /** A key for a field that may be missing, or too long to be a key anybody would search for. */
  public static Optional<JourneyKey> ifPresent(KeyKind kind, String value) {
    return value == null || value.isBlank() || value.length() > MOST
        ? Optional.empty()
        : Optional.of(new JourneyKey(kind, value));
  }
}
