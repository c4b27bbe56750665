package fieldhub.parts.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One part of an order, at the price of the day it was ordered. */
@Embeddable
public class PartsOrderLine {

  @Column(name = "line_no")
  private int lineNo;

  @Column(name = "asked_prod_num")
  private String askedProdNum;

  @Column(name = "prod_num")
  private String prodNum;

  private BigDecimal qty;
  private BigDecimal price;
  private String currency;

  @Column(name = "ship_to_location")
  private String shipToLocation;

  private String urgency;

  protected PartsOrderLine() {}

  PartsOrderLine(int lineNo, PlannedLine planned) {
    this.lineNo = lineNo;
    askedProdNum = planned.asked().prodNum();
    prodNum = planned.product().prodNum();
    qty = planned.asked().qty();
    price = planned.product().terms().price();
    currency = planned.product().terms().currency();
    shipToLocation = planned.asked().shipToLocation();
    urgency = planned.asked().urgency();
  }

  public int lineNo() {
    return lineNo;
  }

  /** What the technician asked for; differs from {@link #prodNum} when that was superseded. */
  public String askedProdNum() {
    return askedProdNum;
  }

  /** What is really ordered. */
  public String prodNum() {
    return prodNum;
  }

  public BigDecimal qty() {
    return qty;
  }

  public BigDecimal price() {
    return price;
  }

  public String currency() {
    return currency;
  }

  public String shipToLocation() {
    return shipToLocation;
  }

  public String urgency() {
    return urgency;
  }
}
