package fieldhub.scheduling.workorder;

import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.scheduling.workorder.BookedPart.Outcome;
import fieldhub.scheduling.workorder.Booking.Cancellation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables {@code booking} and {@code booking_part}. */
@ApplicationScoped
public class BookingStore {

  private static final String SELECT =
      """
      SELECT order_num, original_order_num, live_key, slot_id, slot_title, technician, work_centre,
        starts_at, ends_at, order_type, account_num, location_num, user_name, booked_at,
        cancelled_at, cancelled_by, cancel_reason FROM booking""";

  private static final int LONGEST_REASON = 500;

  @Inject private SqlStore sql;

  private record PartOf(String orderNum, BookedPart part) {}

  /** The live booking of the first of these keys that has one. */
  Optional<Booking> live(List<String> liveKeys) {
    Map<String, Booking> found =
        sql
            .read(
                new SqlQuery(SELECT)
                    .where("live_key = ANY (?)", (Object) liveKeys.toArray(String[]::new)),
                BookingStore::booking)
            .stream()
            .collect(Collectors.toMap(Booking::liveKey, booking -> booking));
    return liveKeys.stream()
        .filter(found::containsKey)
        .findFirst()
        .map(found::get)
        .map(this::withParts);
  }

  /** The booking behind a work order, live or cancelled. */
  public Optional<Booking> find(String orderNum) {
    return sql
        .read(new SqlQuery(SELECT).where("order_num = ?", orderNum), BookingStore::booking)
        .stream()
        .findFirst()
        .map(this::withParts);
  }

  /** One page of bookings, the newest first. */
  public List<Booking> page(BookingFilter filter, int limit) {
    SqlQuery query =
        new SqlQuery(SELECT)
            .whereGiven("technician = ?", filter.technician())
            .whereGiven("original_order_num = ?", filter.original())
            .whereGiven("slot_id = ?", filter.slotId());
    filter
        .live()
        .ifPresent(live -> query.where(live ? "live_key IS NOT NULL" : "live_key IS NULL"));
    filter
        .after()
        .ifPresent(place -> query.behind("booked_at", place.at(), "order_num", place.orderNum()));
    return withParts(
        sql.read(
            query.then("ORDER BY booked_at DESC, order_num DESC LIMIT ?", limit),
            BookingStore::booking));
  }

  /** A new booking, whose work order is there. */
  void add(Booking booking) {
    sql.write(
        """
        INSERT INTO booking (order_num, original_order_num, live_key, slot_id, slot_title,
          technician, work_centre, starts_at, ends_at, order_type, account_num, location_num,
          user_name, booked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        booking.orderNum(),
        booking.originalOrderNum(),
        booking.liveKey(),
        booking.slotId(),
        booking.slotTitle(),
        booking.technician(),
        booking.workCentre(),
        booking.start(),
        booking.end(),
        booking.orderType(),
        booking.accountNum(),
        booking.locationNum(),
        booking.userName(),
        booking.bookedAt());
    if (!booking.parts().isEmpty()) {
      addParts(booking);
    }
  }

  /** Cancels it; false when it was cancelled before. */
  boolean cancel(String orderNum, Cancellation how) {
    return sql.write(
            """
            UPDATE booking SET live_key = NULL, cancelled_at = ?, cancelled_by = ?,
              cancel_reason = ? WHERE order_num = ? AND cancelled_at IS NULL""",
            how.at(),
            how.who(),
            how.reason(),
            orderNum)
        == 1;
  }

  private void addParts(Booking booking) {
    List<Object[]> rows = new ArrayList<>();
    for (BookedPart part : booking.parts()) {
      rows.add(
          new Object[] {
            booking.orderNum(),
            rows.size() + 1,
            part.prodNum(),
            part.qty(),
            part.partOrderNum(),
            part.outcome().name(),
            cut(part.reason())
          });
    }
    sql.writeEach(
        """
        INSERT INTO booking_part (order_num, line_no, prod_num, qty, part_order_num, outcome,
          reason) VALUES (?, ?, ?, ?, ?, ?, ?)""",
        rows);
  }

  private Booking withParts(Booking booking) {
    return withParts(List.of(booking)).get(0);
  }

  private List<Booking> withParts(Collection<Booking> bookings) {
    if (bookings.isEmpty()) {
      return List.of();
    }
    Map<String, List<BookedPart>> parts =
        sql
            .read(
                """
                SELECT order_num, prod_num, qty, part_order_num, outcome, reason FROM booking_part
                WHERE order_num = ANY (?) ORDER BY order_num, line_no""",
                row -> new PartOf(row.getString("order_num"), part(row)),
                (Object) bookings.stream().map(Booking::orderNum).toArray(String[]::new))
            .stream()
            .collect(
                Collectors.groupingBy(
                    PartOf::orderNum, Collectors.mapping(PartOf::part, Collectors.toList())));
    return bookings.stream()
        .map(booking -> booking.with(parts.getOrDefault(booking.orderNum(), List.of())))
        .toList();
  }

  private static BookedPart part(ResultSet row) throws SQLException {
    return new BookedPart(
        row.getString("prod_num"),
        row.getBigDecimal("qty"),
        row.getString("part_order_num"),
        Outcome.valueOf(row.getString("outcome")),
        row.getString("reason"));
  }

  private static Booking booking(ResultSet row) throws SQLException {
    Instant cancelledAt = SqlStore.instant(row, "cancelled_at");
    return new Booking(
        row.getString("order_num"),
        row.getString("original_order_num"),
        row.getString("slot_id"),
        row.getString("slot_title"),
        row.getString("technician"),
        row.getString("work_centre"),
        SqlStore.instant(row, "starts_at"),
        SqlStore.instant(row, "ends_at"),
        row.getString("order_type"),
        row.getString("account_num"),
        row.getString("location_num"),
        row.getString("user_name"),
        SqlStore.instant(row, "booked_at"),
        cancelledAt == null
            ? Optional.empty()
            : Optional.of(
                new Cancellation(
                    cancelledAt, row.getString("cancelled_by"), row.getString("cancel_reason"))),
        List.of());
  }

  private static String cut(String reason) {
    return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
  }
}
