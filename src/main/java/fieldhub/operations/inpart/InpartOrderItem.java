package fieldhub.operations.inpart;

import fieldhub.parts.inpart.Difference;
import fieldhub.parts.inpart.InpartChange;
import fieldhub.parts.inpart.InpartHistoryEntry;
import fieldhub.parts.inpart.InpartLine;
import fieldhub.parts.inpart.InpartOrder;
import fieldhub.parts.inpart.InpartReading;
import fieldhub.parts.inpart.InpartStatus;
import fieldhub.parts.inpart.ToldStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An Inpart order as operators read it; null where AudaConnect tells nothing.
 *
 * @param statusText the vendor's word, which says more where the status is UNKNOWN
 * @param workOrder what its assessment is about, if that was matched
 * @param caseNumber likewise
 * @param history every step of the order itself, the oldest first; empty in lists
 * @param lineHistory likewise of its lines
 * @param changes the readings that brought something new, the newest first; empty in lists
 */
public record InpartOrderItem(
    UUID orderId,
    @Schema(example = "TVP-260302-0017") String reference,
    String site,
    String supplierName,
    InpartStatus status,
    @Schema(example = "ReturnRequested") String statusText,
    Instant statusSince,
    Instant deliveryDate,
    @Schema(example = "GBP") String currency,
    UUID assessmentId,
    String workOrder,
    String caseNumber,
    @Schema(description = "Start of the latest fetch") Instant fetchedAt,
    Instant firstSeenAt,
    Instant changedAt,
    List<Line> lines,
    List<Step> history,
    List<Step> lineHistory,
    List<Change> changes) {

  /** A part; whether a price is for one piece is not told. */
  public record Line(
      String oePartNumber,
      String orderedPartNumber,
      @Schema(description = "Which of the lines with these numbers, from 1") int ordinal,
      Integer quantity,
      InpartStatus status,
      String statusText,
      @Schema(example = "212.40") BigDecimal repairerPrice,
      BigDecimal insurerPrice,
      Instant deliveryDate) {
    static Line of(InpartLine line) {
      return new Line(
          line.key().oePartNumber(),
          line.key().orderedPartNumber(),
          line.key().ordinal(),
          line.quantity(),
          line.status().status(),
          line.status().text(),
          line.repairerPrice(),
          line.insurerPrice(),
          line.deliveryAt());
    }
  }

  /**
   * A step into a status.
   *
   * @param line which line; null for the order itself
   * @param from null at the first reading
   */
  public record Step(
      String line,
      InpartStatus from,
      String fromText,
      InpartStatus to,
      String toText,
      @Schema(example = "notification 5d2b8c60-7e19-4f3a-a6d4-0c9e8b1f2a73") String toldBy,
      Instant toldAt,
      Instant fetchedAt) {
    static Step of(InpartHistoryEntry entry) {
      Optional<ToldStatus> from = Optional.ofNullable(entry.step().from());
      return new Step(
          Optional.ofNullable(entry.step().line()).map(Object::toString).orElse(null),
          from.map(ToldStatus::status).orElse(null),
          from.map(ToldStatus::text).orElse(null),
          entry.step().to().status(),
          entry.step().to().text(),
          entry.toldBy(),
          entry.toldAt(),
          entry.fetchedAt());
    }
  }

  /**
   * A reading that brought something new.
   *
   * @param surprise a step that the contract does not expect
   */
  public record Change(
      String toldBy,
      Instant toldAt,
      Instant fetchedAt,
      String surprise,
      List<Difference> differences) {
    static Change of(InpartChange change) {
      return new Change(
          change.toldBy(),
          change.toldAt(),
          change.fetchedAt(),
          change.surprise().orElse(null),
          change.differences());
    }
  }

  static InpartOrderItem of(InpartOrder order) {
    return of(order, List.of(), List.of());
  }

  static InpartOrderItem of(
      InpartOrder order, List<InpartHistoryEntry> history, List<InpartChange> changes) {
    InpartReading reading = order.reading();
    return new InpartOrderItem(
        reading.orderId(),
        reading.reference(),
        order.site(),
        reading.supplierName(),
        reading.status().status(),
        reading.status().text(),
        order.statusSince(),
        reading.deliveryAt(),
        order.currency(),
        reading.assessmentId(),
        order.owner().workOrder(),
        order.owner().caseNumber(),
        order.fetchedAt(),
        order.firstSeenAt(),
        order.changedAt(),
        reading.lines().stream().map(Line::of).toList(),
        steps(history, false),
        steps(history, true),
        changes.stream().map(Change::of).toList());
  }

  private static List<Step> steps(List<InpartHistoryEntry> history, boolean ofLines) {
    return history.stream()
        .filter(it -> (it.step().line() != null) == ofLines)
        .map(Step::of)
        .toList();
  }
}
