package fieldhub.parts.order;

import fieldhub.parts.catalogue.Product;
import fieldhub.parts.catalogue.ProductTerms;
import fieldhub.parts.leadtime.LeadTime;
import fieldhub.parts.leadtime.WorkingCalendar;
import fieldhub.parts.stock.LocationKind;
import fieldhub.parts.stock.LocationTerms;
import fieldhub.parts.stock.Position;
import fieldhub.parts.stock.StockKey;
import fieldhub.parts.stock.StockLevel;
import fieldhub.parts.stock.StorageLocation;
import fieldhub.parts.supplier.Supplier;
import fieldhub.parts.supplier.SupplierKind;
import fieldhub.parts.supplier.SupplierTerms;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Small master data for the plain tests of this package. */
final class PartsSamples {

  static final LeadTime NEXT_DAY = leadTime(1);

  private PartsSamples() {}

  static LeadTime leadTime(int days) {
    return new LeadTime(
        days,
        new WorkingCalendar(
            ZoneId.of("UTC"),
            EnumSet.allOf(DayOfWeek.class),
            LocalTime.of(15, 0),
            LocalTime.of(10, 0),
            Set.of()));
  }

  static Product product(String prodNum) {
    return new Product(prodNum, terms(false, true, null, false, "SUP"));
  }

  static ProductTerms terms(
      boolean serialised,
      boolean inventoryControlled,
      String supersededBy,
      boolean discontinued,
      String supplierId) {
    return new ProductTerms(
        "a part",
        new BigDecimal("9.50"),
        "GBP",
        "1001",
        serialised,
        false,
        inventoryControlled,
        supersededBy,
        discontinued,
        supplierId);
  }

  static Supplier supplier(String id) {
    return new Supplier(
        id, new SupplierTerms("Supplier " + id, SupplierKind.BUYERS_DESK, null, leadTime(5), null));
  }

  static StorageLocation depot(String id) {
    return depot(id, "", Set.of(), "", "", null, 1);
  }

  static StorageLocation depot(
      String id,
      String workCentre,
      Set<String> areas,
      String country,
      String zip,
      Position position,
      int priority) {
    return new StorageLocation(
        id,
        new LocationTerms(
            "Depot " + id,
            LocationKind.DEPOT,
            null,
            workCentre,
            areas,
            country,
            zip,
            position,
            priority,
            NEXT_DAY));
  }

  static StockLevel stock(String prodNum, String locationId, String onHand) {
    return new StockLevel(
        new StockKey(prodNum, locationId), new BigDecimal(onHand), BigDecimal.ZERO);
  }

  static RequestedPart part(String prodNum, String qty) {
    return new RequestedPart(prodNum, "as asked", new BigDecimal(qty), "1002", "1001");
  }

  static PartsRequest request(RequestedPart... parts) {
    return new PartsRequest("WO-1", "AC-1", "tech", Site.UNKNOWN, List.of(parts));
  }

  static Position at(String latitude, String longitude) {
    return new Position(new BigDecimal(latitude), new BigDecimal(longitude));
  }

  static Site site(String workCentre, String area, String country, String zip, Position position) {
    return new Site("LOC", workCentre, area, country, zip, "", Optional.ofNullable(position));
  }
}
