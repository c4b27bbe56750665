package fieldhub.sandbox.suppliers;

import fieldhub.sandbox.servicemobility.Fields;
import java.util.Arrays;
import java.util.Locale;

/** What goes wrong with an order that is posted. */
enum Fault {
  NONE,
  /** Takes the order, and the connection is cut in the middle of the answer. */
  STORE_THEN_CUT,
  /** Does not take the order, and the connection is cut in the middle of an answer. */
  CUT_BEFORE_STORING,
  /** Takes the order and answers something that is no answer. */
  GARBAGE,
  /** Answers the knob's HTTP status and does not take the order. */
  ERROR,
  /** Takes the order and answers the knob's HTTP status. */
  STORE_THEN_ERROR,
  /** Refuses the order as business: 200 with Status 2001. */
  REFUSE;

  boolean stores() {
    return this != CUT_BEFORE_STORING && this != ERROR;
  }

  boolean cuts() {
    return this == STORE_THEN_CUT || this == CUT_BEFORE_STORING;
  }

  boolean answersStatus() {
    return this == ERROR || this == STORE_THEN_ERROR;
  }

  /** By its name in lower case with dashes, as {@code store-then-cut}. */
  static Fault named(String name) {
    return Arrays.stream(values())
        .filter(fault -> fault.spelling().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Fields.wrong(
                    "fault",
                    "must be one of " + Arrays.stream(values()).map(Fault::spelling).toList()));
  }

  String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
