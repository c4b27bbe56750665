package fieldhub.parts.order;

import java.time.Instant;
import java.util.List;

/**
 * The answer to a request for parts. It is kept as it was given, so that a repeated request gets
 * the same one whatever happened to the orders since (contract servicemobility 2.4).
 *
 * @param orders one per source; none when nothing was ordered
 * @param refused the parts that could not be ordered, each with its reason as status
 */
public record PartsRequestOutcome(List<SourcedParts> orders, List<AnsweredPart> refused) {

  public PartsRequestOutcome {
    orders = List.copyOf(orders);
    refused = List.copyOf(refused);
  }

  /**
   * What one source delivers.
   *
   * @param partOrderNum {@code ""} when it was only asked whether it could
   */
  public record SourcedParts(
      String partOrderNum, Instant estimatedDelivery, List<AnsweredPart> parts) {

    public SourcedParts {
      parts = List.copyOf(parts);
    }

    static SourcedParts of(
        String partOrderNum, Instant delivery, List<PlannedLine> lines, PartStatusText text) {
      return new SourcedParts(
          partOrderNum,
          delivery,
          lines.stream().map(line -> AnsweredPart.served(line, text)).toList());
    }
  }
}
