package fieldhub.parts.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One step in the life of an order: who made it what, and when. */
@Embeddable
public class PartsOrderEvent {

  @Column(name = "event_no")
  private int eventNo;

  @Column(name = "happened_at")
  private OffsetDateTime happenedAt;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  private OffsetDateTime delivery;
  private String who;
  private String detail;

  protected PartsOrderEvent() {}

  PartsOrderEvent(int eventNo, OrderStatus status, Instant delivery, DeskAction action) {
    this.eventNo = eventNo;
    this.happenedAt = action.at().atOffset(ZoneOffset.UTC);
    this.status = status;
    this.delivery = delivery.atOffset(ZoneOffset.UTC);
    this.who = action.who();
    this.detail = action.detail();
  }

  public int eventNo() {
    return eventNo;
  }

  public Instant happenedAt() {
    return happenedAt.toInstant();
  }

  /** The status from then on. */
  public OrderStatus status() {
    return status;
  }

  /** When the parts were expected from then on. */
  public Optional<Instant> delivery() {
    return Optional.ofNullable(delivery).map(OffsetDateTime::toInstant);
  }

  public String who() {
    return who;
  }

  public String detail() {
    return detail;
  }
}
