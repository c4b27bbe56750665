package fieldhub.suppliers;

import fieldhub.platform.outbox.Delivery;
import fieldhub.platform.outbox.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** What a status other than 200 means for an order (contract servicemobility 2.4). */
final class ReplyRules {

  /** A supplier that asks for more patience is asked again all the same. */
  private static final Duration MOST_PATIENCE = Duration.ofHours(1);

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

  /** Seconds or a date; nonsense counts as nothing. */
  private Duration patience(SupplierReply reply) {
    String header = reply.retryAfter().strip();
    Duration asked = Duration.ZERO;
    try {
      asked =
          header.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(header))
              : header.isEmpty()
                  ? Duration.ZERO
                  : Duration.between(
                      clock.instant(),
                      ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeException nonsense) {
      return Duration.ZERO;
    }
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : asked;
  }

  /** The supplier's own words as far as they are words. */
  private String text(SupplierReply reply) {
    String words =
        reply.body() == null
            ? "an answer that is too large"
            : new String(reply.body(), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ")
                .strip();
    String start = words.length() > LONGEST_TEXT ? words.substring(0, LONGEST_TEXT) : words;
    return "HTTP " + reply.status() + (start.isEmpty() ? "" : ": " + start);
  }
}
