package fieldhub.parts.inpart;

/**
 * A step of an order, or of one of its lines, into a status.
 *
 * @param line null for the order itself
 * @param from null at its first reading
 */
public record StatusStep(LineKey line, ToldStatus from, ToldStatus to) {

  /** Whether the contract expects other steps than this one. */
  boolean isSurprising() {
    return from != null && !to.status().follows(from.status());
  }

  /** For people. */
  @Override
  public String toString() {
    return (line == null ? "" : line + ": ") + from + " to " + to;
  }
}
