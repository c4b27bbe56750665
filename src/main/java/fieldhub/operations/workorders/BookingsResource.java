package fieldhub.operations.workorders;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.PageKey;
import fieldhub.operations.paging.Reason;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.platform.security.Roles;
import fieldhub.scheduling.workorder.BookingFilter;
import fieldhub.scheduling.workorder.BookingStore;
import fieldhub.scheduling.workorder.CancelBooking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Follow-up visits that were booked. */
@Path("bookings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: work orders")
public class BookingsResource {
  @Inject private BookingStore bookings;
  @Inject private CancelBooking cancelBooking;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Bookings, the newest first, page by page",
      description = "live restricts to those that hold their place, or to cancelled ones.")
  public ItemPage<BookingItem> list(
      @QueryParam("technician") String technician,
      @QueryParam("original") String original,
      @QueryParam("slotId") String slotId,
      @QueryParam("live") String live,
      @QueryParam("after") String after,
      @QueryParam("limit") String limit) {
    RequestCheck check = new RequestCheck();
    BookingFilter filter =
        new BookingFilter(
            check.text("technician", technician),
            check.text("original", original),
            check.text("slotId", slotId),
            check.truth("live", live),
            ListPlace.read(check, after));
    int size = check.limit(limit);
    check.done();
    return ItemPage.of(
        bookings.page(filter, size + 1),
        size,
        BookingItem::of,
        booking -> PageKey.of(booking.bookedAt(), booking.orderNum()));
  }

  @POST
  @Path("{orderNum}/cancel")
  @RolesAllowed(Roles.OPERATOR)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Cancel a booking: its place is free again, the same may be booked anew",
      description = "Its parts orders stay. Repeated, it changes nothing and says so.")
  public CancelledBooking cancel(
      @PathParam("orderNum") String orderNum, Reason reason, @Context SecurityContext caller) {
    return CancelledBooking.of(
        cancelBooking.cancel(
            RequestCheck.key(orderNum), Reason.of(reason), caller.getUserPrincipal().getName()));
  }
}
