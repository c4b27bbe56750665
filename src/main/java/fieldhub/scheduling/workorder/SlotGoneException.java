package fieldhub.scheduling.workorder;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;

/**
 * None of the wanted times can be booked, and nothing was. The message tells a technician what to
 * do.
 */
public class SlotGoneException extends ProblemException {
  private static final long serialVersionUID = 1L;

  private SlotGoneException(String message) {
    super(ProblemType.CONFLICT, message);
  }

  static SlotGoneException full() {
    return new SlotGoneException(
        "The chosen time has been taken meanwhile; please search again and choose another");
  }

  static SlotGoneException unknown() {
    return new SlotGoneException(
        "Nobody can come at just the chosen time; please search again and choose one of the times"
            + " that are offered");
  }
}
