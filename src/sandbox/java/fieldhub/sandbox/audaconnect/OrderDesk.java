package fieldhub.sandbox.audaconnect;

import fieldhub.sandbox.knobs.Delays;
import fieldhub.sandbox.servicemobility.Fields;
import fieldhub.sandbox.servicemobility.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Places and changes orders as Inpart does, and tells the subscribers. */
@ApplicationScoped
public class OrderDesk {

  private static final List<String> FIELDS =
      List.of("AssessmentId", "SupplierName", "OrderReference", "Status", "DeliveryDate", "Parts");

  @Inject Delays delays;
  @Inject Clock clock;

  /** A step of a script: a status, and how long before it. */
  record Step(String status, int pause) {}

  /**
   * Places an order.
   *
   * @param given fields in place of the usual ones, or {@code order} with a whole order, which is
   *     then given out exactly as it is
   */
  PartsOrder place(Site site, JsonObject given, boolean quiet) {
    JsonObject whole = given.containsKey("order") ? given.getJsonObject("order") : given;
    UUID id =
        whole.containsKey("PartsOrderId")
            ? Ids.read(whole.getString("PartsOrderId", ""))
                .orElseThrow(() -> Fields.wrong("PartsOrderId", "must be a UUID"))
            : UUID.randomUUID();
    PartsOrder order =
        new PartsOrder(
            id,
            given.containsKey("order")
                ? whole
                : OrderTemplate.order(id, given.getString("Status", "New"), clock.instant()));
    if (!given.containsKey("order")) {
      order.change(wireFields(given), false);
    }
    site.place(order);
    if (!quiet) {
      site.raise(Topics.ORDER_CREATED, order, clock.instant());
    }
    return order;
  }

  /** Replaces fields of an order; lines take a new status too, if they shall. */
  void change(Site site, PartsOrder order, JsonObject given, boolean withLines, boolean quiet) {
    order.change(wireFields(given), withLines);
    if (!quiet) {
      site.raise(Topics.ORDER_UPDATED, order, clock.instant());
    }
  }

  /** Moves the order from status to status, with pauses; ends when the order is gone. */
  void run(Site site, PartsOrder order, List<Step> steps) {
    if (!steps.isEmpty()) {
      Step next = steps.get(0);
      delays.after(
          next.pause(),
          () -> {
            if (site.order(order.id()).filter(order::equals).isPresent()) {
              JsonObject moved = Json.createObjectBuilder().add("Status", next.status()).build();
              change(site, order, moved, true, false);
              run(site, order, steps.subList(1, steps.size()));
            }
          });
    }
  }

  /**
   * The order of that id.
   *
   * @throws Refusal 404 when the site has none
   */
  static PartsOrder of(Site site, String id) {
    return Ids.read(id)
        .flatMap(site::order)
        .orElseThrow(() -> new Refusal(404, "no order " + id + " at site " + site.id()));
  }

  private static JsonObject wireFields(JsonObject given) {
    JsonObjectBuilder fields = Json.createObjectBuilder();
    FIELDS.stream().filter(given::containsKey).forEach(name -> fields.add(name, given.get(name)));
    return fields.build();
  }
}
