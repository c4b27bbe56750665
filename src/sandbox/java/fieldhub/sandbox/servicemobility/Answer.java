package fieldhub.sandbox.servicemobility;

/**
 * What the hub said to one call.
 *
 * @param status HTTP status, or {@link #NONE} when no answer came
 * @param body its text, cut, or why there is none
 * @param millis how long it took
 */
record Answer(int status, String body, long millis) {

  static final int NONE = 0;
  private static final int LONGEST = 2_000;

  Answer {
    body = body.length() > LONGEST ? body.substring(0, LONGEST) + "…" : body;
  }

  /** Success is 200 and nothing else (contract section 1.2). */
  boolean acknowledged() {
    return status == 200;
  }

  String statusText() {
    return status == NONE ? "no answer" : Integer.toString(status);
  }
}
