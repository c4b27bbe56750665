package fieldhub.operations.workorders;

import fieldhub.operations.paging.ItemPage;
import fieldhub.operations.paging.RequestCheck;
import fieldhub.parts.order.Site;
import fieldhub.platform.security.Roles;
import fieldhub.scheduling.appointment.Slot;
import fieldhub.scheduling.appointment.SlotPlaces;
import fieldhub.scheduling.appointment.SlotPlan;
import fieldhub.scheduling.appointment.VisitNeed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The slots that follow from calendars and templates, with what is taken of them. */
@Path("slots")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operations: work orders")
public class SlotsResource {

  private static final Duration USUAL = Duration.ofDays(14);
  private static final Duration LONGEST = Duration.ofDays(62);

  @Inject private SlotPlan plan;
  @Inject private SlotPlaces places;
  @Inject private Clock clock;

  @GET
  @RolesAllowed(Roles.VIEWER)
  @Operation(
      summary = "Slots of a work centre, a service area or a technician, ascending",
      description = "from: now, unless given; to: 14 days later, at most 62.")
  public ItemPage<SlotItem> list(
      @QueryParam("workCentre") String workCentre,
      @QueryParam("serviceArea") String serviceArea,
      @QueryParam("technician") String technician,
      @QueryParam("from") String from,
      @QueryParam("to") String to) {
    RequestCheck check = new RequestCheck();
    Optional<String> centre = check.text("workCentre", workCentre);
    Optional<String> area = check.text("serviceArea", serviceArea);
    Optional<String> person = check.text("technician", technician);
    if (Stream.of(centre, area, person).filter(Optional::isPresent).count() != 1) {
      check.refuse("workCentre", "exactly one of workCentre, serviceArea and technician", "");
    }
    Instant start = check.instant("from", from).orElseGet(clock::instant);
    Instant end = check.instant("to", to).orElse(start.plus(USUAL));
    if (!start.isBefore(end) || end.isAfter(start.plus(LONGEST))) {
      check.refuse("to", "must be behind from, by at most 62 days", to);
    }
    check.done();
    Site site =
        new Site("", centre.orElse(""), area.orElse(""), "", "", "", Site.UNKNOWN.position());
    return page(
        plan.slots(new VisitNeed(site, "", person.orElse("")), start, end).stream()
            .filter(slot -> person.map(slot.technician()::equals).orElse(true))
            .toList());
  }

  private ItemPage<SlotItem> page(List<Slot> slots) {
    Map<String, Integer> taken = places.taken(slots.stream().map(Slot::slotId).toList());
    return new ItemPage<>(
        slots.stream()
            .map(slot -> SlotItem.of(slot, taken.getOrDefault(slot.slotId(), 0)))
            .toList(),
        "");
  }
}
