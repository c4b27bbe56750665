package fieldhub.operations.audaconnect;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.audaconnect.orderstatus.OrderRead;
import fieldhub.audaconnect.orderstatus.OrderReadState;
import java.time.Instant;
import java.util.UUID;

/**
 * A wish to read an order at AudaConnect; null where there is nothing to say.
 *
 * @param reading whether a node reads it now
 * @param correlationId of AudaConnect's last answer, for its service desk
 */
public record OrderReadItem(
    UUID orderId,
    String site,
    OrderReadState state,
    String toldBy,
    Instant toldAt,
    Instant firstWishedAt,
    long wished,
    int attempts,
    Instant nextAttemptAt,
    boolean reading,
    Instant lastAttemptAt,
    CallProblem lastProblem,
    String lastError,
    String correlationId) {

  /** As operators read it, here and where they ask for an order. */
  public static OrderReadItem of(OrderRead read) {
    return new OrderReadItem(
        read.order(),
        read.site(),
        read.state(),
        read.toldBy(),
        read.toldAt(),
        read.firstWishedAt(),
        read.wished(),
        read.attempts(),
        read.state() == OrderReadState.WAITING ? read.nextAttemptAt() : null,
        read.reading(),
        read.lastAttemptAt().orElse(null),
        read.lastProblem().orElse(null),
        read.lastError().orElse(null),
        read.correlationId().orElse(null));
  }
}
