package fieldhub.audaconnect.connection;

import fieldhub.platform.persistence.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One call to AudaConnect.
 *
 * @param operation what was asked, as {@code partsorders}
 * @param status HTTP; empty when there was no answer
 * @param problem empty when all was well
 * @param correlationId what to quote to AudaConnect's service desk
 * @param text short, for operators
 */
public record Attempt(
    UUID id,
    String site,
    String operation,
    Instant at,
    Duration took,
    Optional<Integer> status,
    Optional<CallProblem> problem,
    Optional<String> correlationId,
    Optional<String> text) {

  /** All was well; how long it took is known when it is recorded. */
  static Attempt answered(String site, String operation, Instant at, Reply reply) {
    return of(site, operation, at, Optional.of(reply), Optional.empty(), Optional.empty());
  }

  /** It was answered, and not well. */
  static Attempt refused(
      String site, String operation, Instant at, Reply reply, CallProblem problem, String text) {
    return of(site, operation, at, Optional.of(reply), Optional.of(problem), Optional.of(text));
  }

  /** There was no answer. */
  static Attempt failed(
      String site, String operation, Instant at, CallProblem problem, String text) {
    return of(site, operation, at, Optional.empty(), Optional.of(problem), Optional.of(text));
  }

  private static Attempt of(
      String site,
      String operation,
      Instant at,
      Optional<Reply> reply,
      Optional<CallProblem> problem,
      Optional<String> text) {
    return new Attempt(
        Ids.next(),
        site,
        operation,
        at,
        Duration.ZERO,
        reply.map(Reply::status),
        problem,
        reply.map(Reply::correlationId).filter(id -> !id.isEmpty()),
        text);
  }

  /** The same with its end. */
  Attempt ended(Instant end) {
    return new Attempt(
        id, site, operation, at, Duration.between(at, end), status, problem, correlationId, text);
  }
}
