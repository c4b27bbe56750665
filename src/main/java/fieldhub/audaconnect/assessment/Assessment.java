package fieldhub.audaconnect.assessment;

import fieldhub.parts.inpart.AssessmentOwner;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An assessment that an operator tied to a work order or a case.
 *
 * @param owner what it is about
 * @param assessmentId AudaConnect's id, by which orders name it
 * @param attempts how often AudaConnect was asked in vain
 * @param correlationId of AudaConnect's last answer, for its service desk
 */
public record Assessment(
    UUID id,
    AssessmentKey key,
    AssessmentOwner owner,
    AssessmentState state,
    Optional<UUID> assessmentId,
    int attempts,
    Instant nextAttemptAt,
    Optional<Instant> lastAttemptAt,
    Optional<String> lastError,
    Optional<String> correlationId,
    Instant createdAt,
    String createdBy,
    Optional<Instant> foundAt) {}
