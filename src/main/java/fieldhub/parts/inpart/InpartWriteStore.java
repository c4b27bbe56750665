package fieldhub.parts.inpart;

import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Inpart orders, as a reading is written; every method joins the caller's transaction. */
@ApplicationScoped
class InpartWriteStore {

  private final SqlStore sql;

  @Inject
  InpartWriteStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected InpartWriteStore() {
    this(null);
  }

  /** Makes an empty row for each order that has none, to be locked and filled; says for which. */
  Set<UUID> addMissing(Set<UUID> orders, Fetch fetch, Instant now) {
    List<UUID> ids = orders.stream().sorted(Ids.IN_ORDER).toList();
    int[] added =
        sql.writeEach(
            """
            INSERT INTO inpart_order (order_id, site, status, status_text, status_since, currency,
              fetched_at, first_seen_at, changed_at)
            VALUES (?, ?, 'UNKNOWN', '', ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            ids.stream()
                .map(
                    id ->
                        new Object[] {
                          id,
                          fetch.site(),
                          fetch.fetchedAt(),
                          fetch.currency(),
                          fetch.fetchedAt(),
                          now,
                          now
                        })
                .toList());
    Set<UUID> missing = new HashSet<>();
    for (int i = 0; i < added.length; i++) {
      if (added[i] == 1) {
        missing.add(ids.get(i));
      }
    }
    return missing;
  }

  /** It says the same again. */
  void fetchedAgain(UUID order, Instant fetchedAt) {
    sql.write("UPDATE inpart_order SET fetched_at = ? WHERE order_id = ?", fetchedAt, order);
  }

  /** Writes everything but the lines. */
  void update(InpartOrder order) {
    InpartReading reading = order.reading();
    sql.write(
        """
        UPDATE inpart_order
        SET site = ?, assessment_id = ?, supplier_name = ?, order_reference = ?, status = ?,
          status_text = ?, status_since = ?, delivery_at = ?, fetched_at = ?, changed_at = ?
        WHERE order_id = ?""",
        order.site(),
        reading.assessmentId(),
        reading.supplierName(),
        reading.reference(),
        reading.status().status().name(),
        reading.status().text(),
        order.statusSince(),
        reading.deliveryAt(),
        order.fetchedAt(),
        order.changedAt(),
        reading.orderId());
  }

  void replaceLines(UUID order, List<InpartLine> lines) {
    sql.write("DELETE FROM inpart_order_line WHERE order_id = ?", order);
    List<Object[]> rows = new ArrayList<>();
    for (InpartLine line : lines) {
      rows.add(
          new Object[] {
            order,
            rows.size() + 1,
            line.key().oePartNumber(),
            line.key().orderedPartNumber(),
            line.key().ordinal(),
            line.quantity(),
            line.status().status().name(),
            line.status().text(),
            line.repairerPrice(),
            scale(line.repairerPrice()),
            line.insurerPrice(),
            scale(line.insurerPrice()),
            line.deliveryAt()
          });
    }
    sql.writeEach(
        """
        INSERT INTO inpart_order_line (order_id, line_no, oe_part_number, ordered_part_number,
          ordinal, quantity, status, status_text, repairer_price, repairer_price_scale,
          insurer_price, insurer_price_scale, delivery_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  private static Integer scale(BigDecimal price) {
    return price == null ? null : price.scale();
  }
}
