package fieldhub.parts.inpart;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Inpart orders, as they are found and listed. */
@ApplicationScoped
class InpartOrderStore {

  /** After which a delivered order is taken to stay so (contract audaconnect, section 8). */
  private static final Duration RETURNABLE = Duration.ofDays(30);

  private static final String SELECT =
      """
      SELECT o.order_id, o.site, o.assessment_id, o.supplier_name, o.order_reference, o.status,
        o.status_text, o.status_since, o.delivery_at, o.currency, o.fetched_at, o.first_seen_at,
        o.changed_at, a.work_order, a.case_number
      FROM inpart_order o LEFT JOIN inpart_assessment a ON a.assessment_id = o.assessment_id""";

  private static final String FINAL =
      """
      (o.status IN ('CANCELLED', 'RETURN_ACCEPTED', 'RETURN_REJECTED')
        OR (o.status = 'DELIVERED' AND o.status_since <= ?))""";

  private final SqlStore sql;

  @Inject
  InpartOrderStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected InpartOrderStore() {
    this(null);
  }

  /** Those of the orders that there are; nobody else changes them until the transaction's end. */
  Map<UUID, InpartOrder> lock(Collection<UUID> orders) {
    Object ids = orders.toArray(UUID[]::new);
    sql.read(
        "SELECT order_id FROM inpart_order WHERE order_id = ANY(?) ORDER BY order_id FOR UPDATE",
        row -> row.getObject("order_id", UUID.class),
        ids);
    return withLines(new SqlQuery(SELECT).where("o.order_id = ANY(?)", ids)).stream()
        .collect(Collectors.toMap(it -> it.reading().orderId(), Function.identity()));
  }

  Optional<InpartOrder> find(UUID order) {
    return withLines(new SqlQuery(SELECT).where("o.order_id = ?", order)).stream().findFirst();
  }

  List<InpartOrder> ofAssessment(UUID assessment) {
    return withLines(new SqlQuery(SELECT).where("o.assessment_id = ?", assessment));
  }

  List<UUID> open(String site, Instant now) {
    return sql.read(
        new SqlQuery("SELECT o.order_id FROM inpart_order o")
            .where("o.site = ?", site)
            .where("NOT " + FINAL, now.minus(RETURNABLE)),
        row -> row.getObject("order_id", UUID.class));
  }

  List<SiteOrder> unreadSince(Instant time, Instant now, Optional<UUID> after, int limit) {
    return sql.read(
        new SqlQuery("SELECT o.site, o.order_id FROM inpart_order o")
            .where("o.fetched_at < ?", time)
            .where("NOT " + FINAL, now.minus(RETURNABLE))
            .whereGiven("o.order_id > ?", after)
            .then("ORDER BY o.order_id LIMIT ?", limit),
        row -> new SiteOrder(row.getString("site"), row.getObject("order_id", UUID.class)));
  }

  List<InpartOrder> page(InpartFilter filter, Instant now, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("o.site = ?", filter.site())
            .whereGiven("o.status = ?", filter.status().map(InpartStatus::name))
            .whereGiven("o.order_reference = ?", filter.reference())
            .whereGiven("o.assessment_id = ?", filter.assessment())
            .whereGiven("a.work_order = ?", filter.workOrder())
            .whereGiven("a.case_number = ?", filter.caseNumber())
            .whereGiven("o.supplier_name = ?", filter.supplier());
    filter
        .partNumber()
        .ifPresent(
            part ->
                query.where(
                    """
                    o.order_id IN (SELECT l.order_id FROM inpart_order_line l
                      WHERE l.oe_part_number = ? OR l.ordered_part_number = ?)""",
                    part,
                    part));
    filter
        .open()
        .ifPresent(open -> query.where((open ? "NOT " : "") + FINAL, now.minus(RETURNABLE)));
    filter
        .after()
        .ifPresent(
            place ->
                query.behind("o.changed_at", place.changedAt(), "o.order_id", place.orderId()));
    return withLines(query.then("ORDER BY o.changed_at DESC, o.order_id DESC LIMIT ?", limit));
  }

  private List<InpartOrder> withLines(SqlQuery query) {
    List<InpartOrder> orders = sql.read(query, row -> order(row, List.of()));
    Map<UUID, List<StoredLine>> lines =
        sql
            .read(
                "SELECT * FROM inpart_order_line WHERE order_id = ANY(?) ORDER BY order_id, line_no",
                InpartOrderStore::line,
                (Object) orders.stream().map(it -> it.reading().orderId()).toArray(UUID[]::new))
            .stream()
            .collect(Collectors.groupingBy(StoredLine::order));
    return orders.stream()
        .map(it -> it.withLines(lines(lines.getOrDefault(it.reading().orderId(), List.of()))))
        .toList();
  }

  private static List<InpartLine> lines(List<StoredLine> stored) {
    return stored.stream().map(StoredLine::line).toList();
  }

  private static InpartOrder order(ResultSet row, List<InpartLine> lines) throws SQLException {
    return new InpartOrder(
        new InpartReading(
            row.getObject("order_id", UUID.class),
            row.getObject("assessment_id", UUID.class),
            row.getString("supplier_name"),
            row.getString("order_reference"),
            told(row, "status", "status_text"),
            SqlStore.instant(row, "delivery_at"),
            lines),
        row.getString("site"),
        row.getString("currency"),
        SqlStore.instant(row, "status_since"),
        SqlStore.instant(row, "fetched_at"),
        SqlStore.instant(row, "first_seen_at"),
        SqlStore.instant(row, "changed_at"),
        new AssessmentOwner(row.getString("work_order"), row.getString("case_number")));
  }

  private static StoredLine line(ResultSet row) throws SQLException {
    return new StoredLine(
        row.getObject("order_id", UUID.class),
        new InpartLine(
            key(row),
            row.getObject("quantity", Integer.class),
            told(row, "status", "status_text"),
            price(row, "repairer_price"),
            price(row, "insurer_price"),
            SqlStore.instant(row, "delivery_at")));
  }

  private static BigDecimal price(ResultSet row, String column) throws SQLException {
    BigDecimal price = row.getBigDecimal(column);
    return price == null ? null : price.setScale(row.getInt(column + "_scale"));
  }

  /** The key of a line; its columns are the same in every table. */
  static LineKey key(ResultSet row) throws SQLException {
    return new LineKey(
        row.getString("oe_part_number"),
        row.getString("ordered_part_number"),
        row.getInt("ordinal"));
  }

  /** A status out of its two columns; null where there is none. */
  static ToldStatus told(ResultSet row, String status, String text) throws SQLException {
    String name = row.getString(status);
    return name == null ? null : new ToldStatus(InpartStatus.valueOf(name), row.getString(text));
  }

  private record StoredLine(UUID order, InpartLine line) {}
}
