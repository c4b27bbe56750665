package fieldhub.cases.requestlog;

import java.time.Instant;
import java.util.Optional;

/**
 * A run of the reconciliation, with its report.
 *
 * @param allCases whether it looks at all cases, not only at those that were touched
 * @param withUpstream whether InfoCare's logs are compared too
 * @param fence how many executions it took so far
 * @param idle how many executions in a row, this one included, began after none had finished a case
 * @param counts what it found
 */
public record Run(
    long id,
    RunState state,
    boolean allCases,
    boolean withUpstream,
    String askedBy,
    long fence,
    long idle,
    Instant beganAt,
    Optional<Instant> endedAt,
    RunCounts counts) {}
