package fieldhub.suppliers;

import com.fasterxml.jackson.annotation.JsonProperty;
import fieldhub.parts.order.SupplierOrder;
import fieldhub.platform.http.WireDecimal;
import java.math.BigDecimal;
import java.util.List;

/**
 * The Parts Ordering Object (contract servicemobility 2.2), which here goes the other way: from us
 * to a supplier. Our order's number is not in it but in the header {@code Idempotency-Key}.
 */
record SupplierOrderRequest(
    @JsonProperty("AccountNum") String accountNum,
    @JsonProperty("Command") int command,
    @JsonProperty("Location") Location location,
    @JsonProperty("Parts") List<Part> parts,
    @JsonProperty("UserName") String userName,
    @JsonProperty("WorkOrder") String workOrder) {

  private static final int PLACE_ORDER = 1002;

  record Location(
      @JsonProperty("Address") Address address,
      @JsonProperty("LocationNum") String locationNum,
      @JsonProperty("ServiceAreaID") String serviceAreaId,
      @JsonProperty("WorkCenter") String workCenter) {}

  record Address(
      @JsonProperty("City") String city,
      @JsonProperty("Country") String country,
      @JsonProperty("Zip") String zip) {}

  record Part(
      @JsonProperty("ProdNum") String prodNum,
      @JsonProperty("ProdAttrs") ProdAttrs prodAttrs,
      @JsonProperty("Qty") BigDecimal qty,
      @JsonProperty("ShipToLocation") String shipToLocation,
      @JsonProperty("Urgency") String urgency) {
    static Part of(SupplierOrder.Line line) {
      return new Part(
          line.prodNum(),
          new ProdAttrs(line.description()),
          WireDecimal.of(line.qty()),
          line.shipToLocation(),
          line.urgency());
    }
  }

  record ProdAttrs(@JsonProperty("Desc") String desc) {}

  static SupplierOrderRequest of(SupplierOrder order) {
    SupplierOrder.Place place = order.place();
    return new SupplierOrderRequest(
        order.accountNum(),
        PLACE_ORDER,
        new Location(
            new Address(place.town(), place.country(), place.zip()),
            place.locationNum(),
            place.serviceArea(),
            place.workCentre()),
        order.lines().stream().map(Part::of).toList(),
        order.userName(),
        order.workOrder());
  }
}
