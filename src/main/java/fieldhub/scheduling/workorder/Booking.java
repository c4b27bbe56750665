package fieldhub.scheduling.workorder;

import fieldhub.scheduling.appointment.Slot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A follow-up visit that was booked: one place of a slot, and the work order made for it.
 *
 * @param orderNum of the new work order
 * @param userName the worker who was asked for first
 * @param cancelled empty while the booking holds its place
 */
public record Booking(
    String orderNum,
    String originalOrderNum,
    String slotId,
    String slotTitle,
    String technician,
    String workCentre,
    Instant start,
    Instant end,
    String orderType,
    String accountNum,
    String locationNum,
    String userName,
    Instant bookedAt,
    Optional<Cancellation> cancelled,
    List<BookedPart> parts) {

  /** Who cancelled a booking, when and why. */
  public record Cancellation(Instant at, String who, String reason) {}

  public Booking {
    parts = List.copyOf(parts);
  }

  static Booking of(String orderNum, FollowupRequest request, Slot slot, Instant now) {
    return new Booking(
        orderNum,
        request.original(),
        slot.slotId(),
        slot.title(),
        slot.technician(),
        slot.workCentre(),
        slot.start(),
        slot.end(),
        request.orderType(),
        request.accountNum(),
        request.site().locationNum(),
        request.userName(),
        now,
        Optional.empty(),
        List.of());
  }

  Booking with(List<BookedPart> parts) {
    return new Booking(
        orderNum,
        originalOrderNum,
        slotId,
        slotTitle,
        technician,
        workCentre,
        start,
        end,
        orderType,
        accountNum,
        locationNum,
        userName,
        bookedAt,
        cancelled,
        parts);
  }

  /** Null once it is cancelled: then the same may be booked again. */
  String liveKey() {
    return cancelled.isPresent()
        ? null
        : new WantedPeriod(slotId, start, end, "").liveKey(originalOrderNum);
  }
}
