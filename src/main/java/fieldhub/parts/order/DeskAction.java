package fieldhub.parts.order;

import java.time.Instant;
import java.util.Objects;

/**
 * Who does something to an order, when and why.
 *
 * @param detail the reason or remark, {@code ""} when there is none
 */
public record DeskAction(String who, Instant at, String detail) {

  public DeskAction {
    Objects.requireNonNull(who);
    Objects.requireNonNull(at);
    Objects.requireNonNull(detail);
  }
}
