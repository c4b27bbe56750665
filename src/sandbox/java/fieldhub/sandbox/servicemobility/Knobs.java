package fieldhub.sandbox.servicemobility;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How a run goes and what goes wrong in it. Bounded: no request makes the sandbox send for ever.
 *
 * @param count messages
 * @param parallel senders
 * @param duplicate below 1 the share of messages sent twice; from 1 on the further copies of each
 * @param reorder sends in random order
 * @param delay wait of each sender before each message
 * @param corrupt share of messages whose body is broken
 * @param otherBody share of messages followed by another body under the same id
 * @param lose share of messages that are made and never sent: only the Export API has them
 * @param seed makes a run with random parts repeatable
 * @param longest the run ends after this time, whatever is left
 * @param token the token that the calls carry
 */
record Knobs(
    int count,
    int parallel,
    BigDecimal duplicate,
    boolean reorder,
    Duration delay,
    double corrupt,
    double otherBody,
    double lose,
    long seed,
    Duration longest,
    TokenKind token) {

  static final int MOST_DELIVERIES = 20_000;
  private static final int MOST_COUNT = 10_000;
  private static final int MOST_PARALLEL = 256;

  /** Reads the knobs of a request; the fallback seed is used when the request names none. */
  static Knobs read(Fields fields, int fallbackSeed) {
    Knobs knobs =
        new Knobs(
            fields.number("count", 1, 1, MOST_COUNT),
            fields.number("parallel", 1, 1, MOST_PARALLEL),
            fields.decimal("duplicate", BigDecimal.ZERO, 0, MOST_DELIVERIES),
            fields.flag("reorder"),
            Duration.ofMillis(fields.number("delay", 0, 0, 60_000)),
            fields.decimal("corrupt", BigDecimal.ZERO, 0, 1).doubleValue(),
            fields.decimal("otherBody", BigDecimal.ZERO, 0, 1).doubleValue(),
            fields.decimal("lose", BigDecimal.ZERO, 0, 1).doubleValue(),
            fields.number("seed", fallbackSeed, Integer.MIN_VALUE, Integer.MAX_VALUE),
            Duration.ofSeconds(fields.number("seconds", 60, 1, 300)),
            TokenKind.named(fields.text("token").orElse("valid")));
    if (knobs.count * (1L + knobs.copies()) > MOST_DELIVERIES) {
      throw Fields.wrong("count times duplicate", "must not exceed " + MOST_DELIVERIES);
    }
    return knobs;
  }

  /** Further copies that every message gets. */
  int copies() {
    return duplicate.compareTo(BigDecimal.ONE) < 0 ? 0 : duplicate.intValue();
  }

  /** The share of messages that get one further copy. */
  double duplicateShare() {
    return duplicate.compareTo(BigDecimal.ONE) < 0 ? duplicate.doubleValue() : 0;
  }
}
