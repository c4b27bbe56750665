package fieldhub.suppliers;

import fieldhub.platform.http.PlainWords;
import fieldhub.platform.http.RetryAfter;
import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.Outcome;
import java.time.Clock;
import java.time.Duration;

/** What a status other than 200 means for an order (contract servicemobility 2.4). */
final class ReplyRules {

  private static final int UNAUTHORISED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final int LONGEST_TEXT = 300;

  private final Clock clock;

  ReplyRules(Clock clock) {
    this.clock = clock;
  }

  /** To an order that was posted. */
  Delivery toOrder(SupplierReply reply) {
    int status = reply.status();
    if (status == UNAVAILABLE || status == TOO_MANY) {
      return new Delivery(
          Outcome.FAILED, "the supplier is not available, HTTP " + status, patience(reply));
    }
    // A conflict may be with our own earlier attempt, which the supplier is still working on.
    if (status >= 500 || status == REQUEST_TIMEOUT || status == CONFLICT || status < 300) {
      return new Delivery(Outcome.UNKNOWN, text(reply));
    }
    // A credential or an address that the supplier does not know is ours to mend, and no answer.
    if (status < 400 || status == UNAUTHORISED || status == FORBIDDEN) {
      return new Delivery(Outcome.FAILED, "not taken: " + text(reply));
    }
    return new Delivery(Outcome.REFUSED, text(reply));
  }

  /** To the question for an order that may have arrived. */
  Delivery toLookUp(SupplierReply reply) {
    return reply.status() == NOT_FOUND
        ? new Delivery(Outcome.FAILED, "the supplier does not have the order")
        : new Delivery(Outcome.UNKNOWN, "looked up: " + text(reply), patience(reply));
  }

  private Duration patience(SupplierReply reply) {
    return RetryAfter.read(reply.retryAfter(), clock.instant());
  }

  /** The supplier's own words as far as they are words. */
  private String text(SupplierReply reply) {
    String start =
        reply.body() == null
            ? "an answer that is too large"
            : PlainWords.of(reply.body(), LONGEST_TEXT);
    return "HTTP " + reply.status() + (start.isEmpty() ? "" : ": " + start);
  }
}
