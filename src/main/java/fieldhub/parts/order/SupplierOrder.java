package fieldhub.parts.order;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order as it was placed, for the system of the supplier that is to deliver it: the body of its
 * outbox message. It is a copy and not the order itself, so that every attempt sends the same, and
 * because the site is not kept with the order.
 */
public record SupplierOrder(
    String partOrderNum,
    String workOrder,
    String accountNum,
    String userName,
    Place place,
    List<Line> lines) {

  /** Kind of the outbox messages that hold such orders; their destination is the supplier's id. */
  public static final String KIND = "supplier-order";

  /** Where the parts are needed; texts that were not given are {@code ""}. */
  public record Place(
      String locationNum,
      String workCentre,
      String serviceArea,
      String country,
      String zip,
      String town) {
    static Place of(Site site) {
      return new Place(
          site.locationNum(),
          site.workCentre(),
          site.serviceArea(),
          site.country(),
          site.zip(),
          site.place());
    }
  }

  /** One part. */
  public record Line(
      String prodNum, String description, BigDecimal qty, String shipToLocation, String urgency) {
    static Line of(PlannedLine planned) {
      return new Line(
          planned.product().prodNum(),
          planned.product().terms().description(),
          planned.asked().qty(),
          planned.asked().shipToLocation(),
          planned.asked().urgency());
    }
  }

  static SupplierOrder of(PartsOrder order, Site site, List<PlannedLine> lines) {
    return new SupplierOrder(
        order.partOrderNum(),
        order.workOrder(),
        order.accountNum(),
        order.userName(),
        Place.of(site),
        lines.stream().map(Line::of).toList());
  }
}
