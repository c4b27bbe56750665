package fieldhub.parts.inpart;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Where an Inpart order or one of its lines stands (contract audaconnect 6.5). */
public enum InpartStatus {
  NEW,
  CONFIRMED,
  DISPATCHED,
  DELIVERED,
  CANCELLED,
  RETURN_REQUESTED,
  RETURN_ACCEPTED,
  RETURN_REJECTED,
  /** A word that the contract does not list; it is kept beside. */
  UNKNOWN;

  /** What the vendor's word means, whatever its case. */
  static InpartStatus of(String word) {
    String letters = word.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(it -> it.name().replace("_", "").equals(letters))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * Whether it is a step that the contract expects. Others are taken as well, for what AudaConnect
   * says is the truth.
   */
  boolean follows(InpartStatus before) {
    return switch (this) {
      case CONFIRMED -> before == NEW;
      case DISPATCHED -> before == CONFIRMED;
      case DELIVERED -> before == DISPATCHED;
      case CANCELLED -> Set.of(NEW, CONFIRMED).contains(before);
      case RETURN_REQUESTED -> before == DELIVERED;
      case RETURN_ACCEPTED, RETURN_REJECTED -> before == RETURN_REQUESTED;
      case NEW, UNKNOWN -> false;
    };
  }
}
