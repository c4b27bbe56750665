package fieldhub.parts.stock;

import fieldhub.platform.inbox.RowHash;
import java.util.Comparator;

/**
 * What makes a movement the same movement when it is reported again, under whatever message id
 * (design, section 5).
 *
 * @param source the channel that reports
 * @param type the kind of report
 * @param rowver the sender's position of the row, opaque
 * @param rowHash the row's content
 * @param locationIndex which location of the row, from 0
 * @param itemIndex which item of the location, from 0
 */
public record MovementIdentity(
    String source, String type, String rowver, RowHash rowHash, int locationIndex, int itemIndex)
    implements Comparable<MovementIdentity> {

  /** The order of the unique index. */
  private static final Comparator<MovementIdentity> ORDER =
      Comparator.comparing(MovementIdentity::rowHash)
          .thenComparingInt(MovementIdentity::locationIndex)
          .thenComparingInt(MovementIdentity::itemIndex)
          .thenComparing(MovementIdentity::rowver)
          .thenComparing(MovementIdentity::type)
          .thenComparing(MovementIdentity::source);

  @Override
  public int compareTo(MovementIdentity other) {
    return ORDER.compare(this, other);
  }
}
