package fieldhub.cases.requestlog;

/** The partitions of a reconciliation. */
public final class Slices {

  /** How many there are; {@code reconciliation.xml} names each. */
  public static final int NUMBER = 8;

  private Slices() {}

  static int of(long caseId) {
    return (int) Math.floorMod(caseId, (long) NUMBER);
  }
}
