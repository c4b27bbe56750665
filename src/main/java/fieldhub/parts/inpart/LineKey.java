package fieldhub.parts.inpart;

/**
 * What a line is known by from one reading to the next, for lines have no id (contract audaconnect
 * 6.5).
 *
 * @param oePartNumber the manufacturer's number; null where it is not told
 * @param orderedPartNumber the number really ordered; null where it is not told
 * @param ordinal which of the lines with these numbers, from 1
 */
public record LineKey(String oePartNumber, String orderedPartNumber, int ordinal) {

  /** For people: {@code 5Q0941005 / AM-LH-941005 #2}. */
  @Override
  public String toString() {
    String oe = oePartNumber == null ? "without a number" : oePartNumber;
    boolean other = orderedPartNumber != null && !orderedPartNumber.equals(oePartNumber);
    return oe + (other ? " / " + orderedPartNumber : "") + (ordinal > 1 ? " #" + ordinal : "");
  }
}
