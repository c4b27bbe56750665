package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.Site;
import fieldhub.audaconnect.connection.SiteState;
import fieldhub.audaconnect.connection.Sites;
import fieldhub.parts.inpart.InpartOrder;
import fieldhub.parts.inpart.InpartOrders;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyKeys;
import fieldhub.platform.journey.KeyKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What operators see of the orders that are to be read, and what they do about them. */
@Stateless
@PermitAll
public class OrderReadDesk {

  private static final String KIND = "audaconnect-order-read";

  @Inject private OrderReadDeskStore desk;
  @Inject private OrderReadStore store;
  @Inject private OrderReads reads;
  @Inject private InpartOrders orders;
  @Inject private Sites sites;
  @Inject private Alerts alerts;
  @Inject private Audit audit;
  @Inject private Journey journey;
  @Inject private Clock clock;

  /** Wishes that match, those first that were told last. */
  public List<OrderRead> list(OrderReadFilter filter, int limit) {
    return desk.list(filter, clock.instant(), limit);
  }

  /**
   * The wish to read an order.
   *
   * @throws ProblemException NOT_FOUND
   */
  public OrderRead get(UUID order) {
    return desk.find(order, clock.instant()).orElseThrow(OrderReadDesk::unknown);
  }

  /**
   * Has an order read at once, also one that the hub does not know yet.
   *
   * @param site under whose token; empty for the one that could read it last
   * @param by who wants it, for the audit and the order's history
   * @throws ProblemException NOT_FOUND for an order that nobody told of when no site is given,
   *     INVALID_REQUEST for an unknown site, CONFLICT for one that is not connected or to which the
   *     order does not belong
   */
  public OrderRead readNow(UUID order, Optional<String> site, String reason, String by) {
    String reader = site.orElseGet(() -> lastReader(order));
    Optional<Site> found = sites.find(reader);
    if (found.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST,
          "there is no such site",
          List.of(new InvalidParam("site", "is not known", "site", reader)));
    }
    checkReader(order, found.get());
    reads.wish(reader, List.of(order), "operator " + by);
    store.hurry(order, clock.instant());
    audit.record(by, "inpart-order.read", "inpart-order", order.toString(), reason);
    record("inpart-order.read-wished", order, reader, "by " + by);
    return get(order);
  }

  /**
   * Tries a parked or waiting read again at once.
   *
   * @throws ProblemException NOT_FOUND
   */
  public OrderRead retry(UUID order, String reason, String by) {
    String site = orders.find(order).map(InpartOrder::site).orElseGet(() -> get(order).site());
    OrderRead read = readNow(order, Optional.of(site), reason, by);
    alerts.settle(OrderReadClaims.FORBIDDEN, site);
    return read;
  }

  /**
   * Gives a read up; it comes back when somebody tells of the order again.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT when it is read already or given up
   */
  public OrderRead discard(UUID order, String reason, String by) {
    OrderRead before = get(order);
    if (!store.discard(order)) {
      throw new ProblemException(
          ProblemType.CONFLICT, "nothing is to be read: " + before.state(), List.of());
    }
    alerts.settle(OrderReadClaims.ALERT, order.toString());
    audit.record(by, "audaconnect.discard-read", KIND, order.toString(), reason);
    record("inpart-order.read-discarded", order, before.site(), "by " + by);
    return get(order);
  }

  private void checkReader(UUID order, Site reader) {
    Optional<String> owner = orders.find(order).map(InpartOrder::site);
    if (owner.isPresent() && !owner.get().equals(reader.name())) {
      throw new ProblemException(
          ProblemType.CONFLICT, "the order belongs to the site " + owner.get());
    }
    if (reader.state() != SiteState.CONNECTED) {
      throw new ProblemException(
          ProblemType.CONFLICT,
          "the site %s is not connected (%s): connect it first"
              .formatted(reader.name(), reader.state()));
    }
  }

  private String lastReader(UUID order) {
    return orders
        .find(order)
        .map(it -> it.site())
        .or(() -> desk.find(order, clock.instant()).map(OrderRead::site))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.NOT_FOUND,
                    "no such order here; name the site that can read it at AudaConnect"));
  }

  private void record(String event, UUID order, String site, String summary) {
    JourneyKeys keys = new JourneyKeys();
    keys.add(KeyKind.PARTS_ORDER, order.toString());
    keys.add(KeyKind.SITE, site);
    journey.record(event, order.toString(), summary, keys.found());
  }

  private static ProblemException unknown() {
    return new ProblemException(
        ProblemType.NOT_FOUND, "nobody wished this order to be read", List.of());
  }
}
