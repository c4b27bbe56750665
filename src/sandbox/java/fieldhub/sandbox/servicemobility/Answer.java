package fieldhub.sandbox.servicemobility;

/**
 * What the hub said to one call.
 *
 * @param status HTTP status, or {@link #NONE} when no answer came
 * @param body its text, cut, or why there is none
 * @param millis how long it took
 */
public record Answer(int status, String body, long millis) {

  /** The status of an answer that did not come. */
  public static final int NONE = 0;

  private static final int LONGEST = 2_000;

  /** Cuts a long text. */
  public Answer {
    body = body.length() > LONGEST ? body.substring(0, LONGEST) + "…" : body;
  }

  /** Success is 200 and nothing else (contract servicemobility, section 1.2). */
  public boolean acknowledged() {
    return status == 200;
  }

  String statusText() {
    return status == NONE ? "no answer" : Integer.toString(status);
  }
}
