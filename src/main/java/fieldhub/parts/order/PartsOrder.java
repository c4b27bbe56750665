package fieldhub.parts.order;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one source delivers for one request, and what became of it since. */
@Entity
@Table(name = "parts_order")
@Cacheable(false)
public class PartsOrder {

  @Id
  @Column(name = "part_order_num")
  private String partOrderNum;

  @Column(name = "order_number")
  private long orderNumber;

  @Column(name = "work_order")
  private String workOrder;

  @Column(name = "account_num")
  private String accountNum;

  @Column(name = "user_name")
  private String userName;

  private String site;

  @Enumerated(EnumType.STRING)
  private OrderSource source;

  @Column(name = "location_id")
  private String locationId;

  @Column(name = "supplier_id")
  private String supplierId;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  @Column(name = "estimated_delivery")
  private OffsetDateTime estimatedDelivery;

  @Column(name = "promised_delivery")
  private OffsetDateTime promisedDelivery;

  @Column(name = "placed_at")
  private OffsetDateTime placedAt;

  @Column(name = "tracking_number")
  private String trackingNumber;

  @Column(name = "supplier_answer")
  private String supplierAnswer;

  @ElementCollection
  @CollectionTable(name = "parts_order_line", joinColumns = @JoinColumn(name = "part_order_num"))
  @OrderBy("lineNo")
  private List<PartsOrderLine> lines = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "parts_order_event", joinColumns = @JoinColumn(name = "part_order_num"))
  @OrderBy("eventNo")
  private List<PartsOrderEvent> history = new ArrayList<>();

  @Version private long version;

  protected PartsOrder() {}

  PartsOrder(
      long orderNumber,
      PartsRequest request,
      Source from,
      List<PlannedLine> planned,
      Instant placed) {
    this.orderNumber = orderNumber;
    partOrderNum = "PO-" + orderNumber;
    workOrder = request.workOrder();
    accountNum = request.accountNum();
    userName = request.userName();
    site = request.site().locationNum();
    if (from instanceof Source.Depot) {
      source = OrderSource.DEPOT;
      locationId = from.id();
      status = OrderStatus.RESERVED;
    } else {
      source = OrderSource.SUPPLIER;
      supplierId = from.id();
      status = OrderStatus.REQUESTED;
    }
    estimatedDelivery = from.leadTime().arrival(placed).atOffset(ZoneOffset.UTC);
    placedAt = placed.atOffset(ZoneOffset.UTC);
    planned.forEach(line -> lines.add(new PartsOrderLine(lines.size() + 1, line)));
    remember(new DeskAction(request.userName(), placed, "placed"));
  }

  /**
   * The supplier accepts the order for that date.
   *
   * @return false when it had been confirmed so before
   * @throws ProblemException CONFLICT when it is no open supplier order, or was confirmed for
   *     another date
   */
  public boolean confirm(Instant delivery, DeskAction action) {
    requireSupplierOrder("confirmed");
    if (status == OrderStatus.CONFIRMED) {
      if (delivery.equals(expectedDelivery())) {
        return false;
      }
      throw conflict("was confirmed for " + expectedDelivery() + "; change its date instead");
    }
    status = OrderStatus.CONFIRMED;
    promisedDelivery = delivery.atOffset(ZoneOffset.UTC);
    remember(action);
    return true;
  }

  /**
   * The parts come at another time than was said so far.
   *
   * @return false when that is the date already
   * @throws ProblemException CONFLICT when it is no open supplier order
   */
  public boolean changeDate(Instant delivery, DeskAction action) {
    requireSupplierOrder("given a date");
    if (delivery.equals(expectedDelivery())) {
      return false;
    }
    promisedDelivery = delivery.atOffset(ZoneOffset.UTC);
    remember(action);
    return true;
  }

  /**
   * Nothing comes of it. What a depot reserved for it has to be released in the same transaction.
   *
   * @return false when it had been cancelled before
   */
  public boolean cancel(DeskAction action) {
    if (status == OrderStatus.CANCELLED) {
      return false;
    }
    status = OrderStatus.CANCELLED;
    remember(action);
    return true;
  }

  /**
   * The supplier's system has answered. A cancelled order stays cancelled, and the answer is
   * remembered: somebody has to cancel it at the supplier.
   *
   * @return false when it is the answer that is known already
   */
  boolean answered(SupplierAnswer answer, Instant at) {
    if (answer.text().equals(supplierAnswer)) {
      return false;
    }
    supplierAnswer = answer.text();
    trackingNumber = answer.trackingNumber().isEmpty() ? trackingNumber : answer.trackingNumber();
    if (status != OrderStatus.CANCELLED) {
      status = answer.accepted() ? OrderStatus.CONFIRMED : OrderStatus.REFUSED_BY_SUPPLIER;
      answer.delivery().ifPresent(it -> promisedDelivery = it.atOffset(ZoneOffset.UTC));
    }
    boolean tooLate = status == OrderStatus.CANCELLED && answer.accepted();
    remember(
        new DeskAction(
            supplierId,
            at,
            tooLate
                ? "cancelled here, cancel it at the supplier: " + answer.text()
                : answer.text()));
    return true;
  }

  private void requireSupplierOrder(String what) {
    if (source != OrderSource.SUPPLIER) {
      throw conflict("is served from depot " + locationId + " and cannot be " + what);
    }
    if (status == OrderStatus.CANCELLED) {
      throw conflict("is cancelled and cannot be " + what);
    }
  }

  private ProblemException conflict(String why) {
    return new ProblemException(
        ProblemType.CONFLICT, "Order " + partOrderNum + " " + why, List.of());
  }

  private void remember(DeskAction action) {
    history.add(new PartsOrderEvent(history.size() + 1, status, expectedDelivery(), action));
  }

  public String partOrderNum() {
    return partOrderNum;
  }

  /** The running number inside {@link #partOrderNum}: orders sort by it. */
  public long orderNumber() {
    return orderNumber;
  }

  public String workOrder() {
    return workOrder;
  }

  public String accountNum() {
    return accountNum;
  }

  public String userName() {
    return userName;
  }

  /** The number of the site that the parts are for. */
  public String site() {
    return site;
  }

  public OrderSource source() {
    return source;
  }

  public Optional<String> locationId() {
    return Optional.ofNullable(locationId);
  }

  public Optional<String> supplierId() {
    return Optional.ofNullable(supplierId);
  }

  public OrderStatus status() {
    return status;
  }

  /** What the technician was told when the order was placed. */
  public Instant estimatedDelivery() {
    return estimatedDelivery.toInstant();
  }

  /** What holds now: the promised date, else the estimate. */
  public Instant expectedDelivery() {
    return (promisedDelivery == null ? estimatedDelivery : promisedDelivery).toInstant();
  }

  /** Under which number the carrier knows it; empty until the supplier tells. */
  public Optional<String> trackingNumber() {
    return Optional.ofNullable(trackingNumber);
  }

  /** What the supplier's system said last; empty until it answers. */
  public Optional<String> supplierAnswer() {
    return Optional.ofNullable(supplierAnswer);
  }

  public Instant placedAt() {
    return placedAt.toInstant();
  }

  public List<PartsOrderLine> lines() {
    return List.copyOf(lines);
  }

  public List<PartsOrderEvent> history() {
    return List.copyOf(history);
  }
}
