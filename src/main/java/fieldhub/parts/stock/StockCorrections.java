package fieldhub.parts.stock;

import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.inbox.RowHash;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Brings the ledger to what people counted. */
@ApplicationScoped
class StockCorrections {
  static final Comparator<StockKey> LOCK_ORDER =
      Comparator.comparing(StockKey::prodNum).thenComparing(StockKey::locationId);

  private static final String TYPE = "COUNT";
  private static final String SOURCE = "operations";

  @Inject private StockLedger ledger;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /**
   * Writes one movement for each level that differs from its count, in the caller's transaction.
   *
   * @param count names the whole count; the movements refer to it
   * @param before what is on hand now; the caller holds the locks
   */
  void write(
      UUID count,
      String operator,
      List<BulkRow<StockKey, BigDecimal>> counted,
      Map<StockKey, BigDecimal> before) {
    Instant now = clock.instant();
    MovementReason reason = new MovementReason(TYPE, count.toString(), operator, now, count);
    List<StockMovement> movements = new ArrayList<>();
    List<JourneyEntry> steps = new ArrayList<>();
    for (BulkRow<StockKey, BigDecimal> row : counted) {
      BigDecimal difference = row.terms().subtract(before.get(row.key()));
      if (difference.signum() != 0) {
        movements.add(movement(row, difference, reason));
        steps.add(step(row, before.get(row.key()), reason));
      }
    }
    ledger.apply(movements);
    journey.record(steps);
  }

  private static StockMovement movement(
      BulkRow<StockKey, BigDecimal> row, BigDecimal difference, MovementReason reason) {
    BigDecimal none = BigDecimal.ZERO;
    MovementQuantities quantities =
        new MovementQuantities(
            difference.max(none), difference.negate().max(none), null, none, none);
    StockItem item = new StockItem(row.key().prodNum(), row.key().locationId(), "", "");
    // The count's own id is in the identity: a later count of the same quantity is another one.
    MovementIdentity identity =
        new MovementIdentity(SOURCE, TYPE, reason.refId(), hash(row), 0, row.row());
    return new StockMovement(identity, item, quantities, reason, List.of());
  }

  private static JourneyEntry step(
      BulkRow<StockKey, BigDecimal> row, BigDecimal had, MovementReason reason) {
    String summary =
        "%s at %s: %s counted, %s on hand before, by %s"
            .formatted(
                row.key().prodNum(),
                row.key().locationId(),
                row.terms().toPlainString(),
                had.stripTrailingZeros().toPlainString(),
                reason.technician());
    List<JourneyKey> keys =
        Stream.of(
                JourneyKey.ifPresent(KeyKind.PART, row.key().prodNum()),
                JourneyKey.ifPresent(KeyKind.STORAGE_LOCATION, row.key().locationId()))
            .flatMap(key -> key.stream())
            .toList();
    return new JourneyEntry("stock.counted", reason.refId(), summary, keys);
  }

  private static RowHash hash(BulkRow<StockKey, BigDecimal> row) {
    String content =
        String.join("\n", row.key().prodNum(), row.key().locationId(), row.terms().toPlainString());
    return new RowHash(Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
  }
}
