package fieldhub.sandbox.servicemobility;

/**
 * One call of a run.
 *
 * @param message what is sent
 * @param fault what is wrong with it
 */
record Delivery(Message message, Fault fault) {

  /** Whether ServiceMobility's own data holds it: broken and contradicting ones are accidents. */
  boolean isExported() {
    return fault == Fault.NONE || fault == Fault.LOST;
  }

  /** What a knob did to a call. */
  enum Fault {
    NONE("first"),
    DUPLICATE("duplicate"),
    CORRUPT("corrupt"),
    OTHER_BODY("otherBody"),
    LOST("lost");

    private final String reported;

    Fault(String reported) {
      this.reported = reported;
    }

    String reported() {
      return reported;
    }
  }
}
