package fieldhub.suppliers;

import fieldhub.platform.http.NoAnswer;
import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.Outcome;

/** What it means when a call brings no answer: was anything sent? */
final class CallFailure {

  private CallFailure() {}

  /** {@link Outcome#FAILED} when certainly nothing was sent, else {@link Outcome#UNKNOWN}. */
  static Delivery of(Throwable failure) {
    NoAnswer none = NoAnswer.of(failure, "the supplier");
    return new Delivery(none.sent() ? Outcome.UNKNOWN : Outcome.FAILED, none.text());
  }
}
