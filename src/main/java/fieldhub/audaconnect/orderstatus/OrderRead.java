package fieldhub.audaconnect.orderstatus;

import fieldhub.audaconnect.connection.CallProblem;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A wish to read an order, as operators see it.
 *
 * @param toldBy who wished it last
 * @param wished how often it was wished in all
 * @param attempts how many failed in a row, all in the way of the last one
 * @param nextAttemptAt of one that waits; while it is being read, when another node would take it
 *     over
 * @param reading whether a node reads it now
 * @param correlationId of the last answer, for AudaConnect's service desk
 */
public record OrderRead(
    UUID order,
    String site,
    OrderReadState state,
    String toldBy,
    Instant toldAt,
    Instant firstWishedAt,
    long wished,
    int attempts,
    Instant nextAttemptAt,
    boolean reading,
    Optional<Instant> lastAttemptAt,
    Optional<CallProblem> lastProblem,
    Optional<String> lastError,
    Optional<String> correlationId) {}
