package fieldhub.platform.outbox;

/**
 * The result of one attempt.
 *
 * @param outcome how it ended
 * @param detail what an operator may read about it: no secret, no payload
 */
public record Delivery(Outcome outcome, String detail) {

  private static final int LONGEST_DETAIL = 500;

  public Delivery {
    detail = detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) : detail;
  }
}
