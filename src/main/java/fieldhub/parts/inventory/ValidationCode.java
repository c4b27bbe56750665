package fieldhub.parts.inventory;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What ties the two halves of a transfer: a pair of codes in no order, because nobody says that
 * public and private stand the same way round in both halves (contract servicemobility 6.7).
 *
 * @param one the smaller of the two
 * @param two the greater of the two
 */
public record ValidationCode(String one, String two) {

  /** The pair of these codes, whichever is named first. */
  public static ValidationCode of(String code, String other) {
    return code.compareTo(other) <= 0
        ? new ValidationCode(code, other)
        : new ValidationCode(other, code);
  }

  /** Every way in which a movement may name the transfer: a code, or both in either order. */
  public Set<String> references() {
    Set<String> references = new TreeSet<>(List.of(one + two, two + one, one, two));
    references.remove("");
    return references;
  }
}
