package fieldhub.servicemobility.partsordering;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * The Parts Ordering Response Object (contract servicemobility 2.3). Every documented key is
 * present; where there is no value it is {@code ""} or {@code []}.
 */
record PartsOrderingResponse(
    @JsonProperty("Orders") List<Order> orders,
    @JsonProperty("Status") String status,
    @JsonProperty("StatusMsg") String statusMsg) {

  record Order(
      @JsonProperty("EstimatedDelivery") String estimatedDelivery,
      @JsonProperty("PartOrderNum") String partOrderNum,
      @JsonProperty("Parts") List<Part> parts,
      @JsonProperty("TrackingNumber") String trackingNumber) {}

  record Part(
      @JsonProperty("ProdNum") String prodNum,
      @JsonProperty("PartStatus") String partStatus,
      @JsonProperty("ProdAttrs") ProdAttrs prodAttrs,
      @JsonProperty("Qty") BigDecimal qty,
      @JsonProperty("ShipToLocation") String shipToLocation,
      @JsonProperty("SupersededParts") List<SupersededPart> supersededParts,
      @JsonProperty("Urgency") String urgency) {}

  record SupersededPart(
      @JsonProperty("ProdNum") String prodNum,
      @JsonProperty("PartStatus") String partStatus,
      @JsonProperty("ProdAttrs") ProdAttrs prodAttrs,
      @JsonProperty("Qty") BigDecimal qty) {}

  record ProdAttrs(
      @JsonProperty("Desc") String desc,
      @JsonProperty("IsBatch") boolean isBatch,
      @JsonProperty("IsInvCtrl") boolean isInvCtrl,
      @JsonProperty("IsSerialized") boolean isSerialized,
      @JsonProperty("Price") BigDecimal price,
      @JsonProperty("ProdType") String prodType) {}
}
