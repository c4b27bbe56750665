package fieldhub.parts.inventory;

import java.util.List;

/** A move of parts between two storage locations, out of the halves that were reported so far. */
public record Transfer(ValidationCode code, List<TransferHalf> halves) {

  /** How much of a transfer is known. */
  public enum State {
    /** Only one technician reported. */
    HALF,
    /** Both reported. */
    COMPLETE
  }

  public State state() {
    return halves.size() < 2 ? State.HALF : State.COMPLETE;
  }
}
