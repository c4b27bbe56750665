package fieldhub.parts.order;

import java.math.BigDecimal;

/**
 * What an answer says about one requested part.
 *
 * @param status one line for the technician
 * @param replacement what comes in its place, or null when it was not superseded
 */
public record AnsweredPart(
    PartFacts part,
    BigDecimal qty,
    String shipToLocation,
    String urgency,
    String status,
    Replacement replacement) {

  /** The part that is delivered in place of the one asked for. */
  public record Replacement(PartFacts part, String status) {}

  static AnsweredPart served(PlannedLine line, PartStatusText text) {
    PartFacts asked = PartFacts.of(line.askedProduct());
    if (!line.isSuperseded()) {
      return answer(line.asked(), asked, text.of(line), null);
    }
    return answer(
        line.asked(),
        asked,
        text.superseded(line),
        new Replacement(PartFacts.of(line.product()), text.of(line)));
  }

  static AnsweredPart refused(RefusedLine line) {
    PartFacts facts =
        line.askedProduct().map(PartFacts::of).orElseGet(() -> PartFacts.unknown(line.asked()));
    return answer(line.asked(), facts, line.reason(), null);
  }

  private static AnsweredPart answer(
      RequestedPart asked, PartFacts facts, String status, Replacement replacement) {
    return new AnsweredPart(
        facts, asked.qty(), asked.shipToLocation(), asked.urgency(), status, replacement);
  }
}
