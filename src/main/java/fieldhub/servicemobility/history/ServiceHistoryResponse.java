package fieldhub.servicemobility.history;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;

/**
 * The Service History Object (contract servicemobility 9), as far as the hub can know; where there
 * is no value it is {@code ""} or {@code []}.
 */
record ServiceHistoryResponse(
    @JsonProperty("_t") String type,
    @JsonProperty("_v") String version,
    @JsonProperty("History") List<Visit> history) {

  record Visit(
      @JsonProperty("Account") Account account,
      @JsonProperty("ActualEndDate") String actualEndDate,
      @JsonProperty("ActualStartDate") String actualStartDate,
      @JsonProperty("Items") List<Item> items,
      @JsonProperty("Location") Location location,
      @JsonProperty("Notes") List<Note> notes,
      @JsonProperty("OrderDate") String orderDate,
      @JsonProperty("OrderNum") String orderNum,
      @JsonProperty("OrderStatus") String orderStatus,
      @JsonProperty("OrderType") String orderType,
      @JsonProperty("ReasonCode") String reasonCode,
      @JsonProperty("UserName") String userName) {}

  record Account(@JsonProperty("AccountNum") String accountNum) {}

  record Location(@JsonProperty("LocationNum") String locationNum) {}

  /** A part that was used. */
  record Item(@JsonProperty("ProdNum") String prodNum, @JsonProperty("Qty") BigDecimal qty) {}

  record Note(
      @JsonProperty("Author") String author,
      @JsonProperty("Date") String date,
      @JsonProperty("Text") String text) {}
}
