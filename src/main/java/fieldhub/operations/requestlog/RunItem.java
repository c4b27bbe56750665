package fieldhub.operations.requestlog;

import fieldhub.cases.requestlog.Run;
import fieldhub.cases.requestlog.RunCounts;
import fieldhub.cases.requestlog.RunState;
import java.time.Duration;
import java.time.Instant;

/**
 * The report of a reconciliation.
 *
 * @param seconds how long it took, null while it goes on
 * @param executions how many executions of the job it took; more than one after a crash
 */
public record RunItem(
    long id,
    RunState state,
    boolean allCases,
    boolean withUpstream,
    String askedBy,
    Instant beganAt,
    Instant endedAt,
    Double seconds,
    long executions,
    RunCounts counts) {

  static RunItem of(Run run) {
    return new RunItem(
        run.id(),
        run.state(),
        run.allCases(),
        run.withUpstream(),
        run.askedBy(),
        run.beganAt(),
        run.endedAt().orElse(null),
        run.endedAt()
            .map(end -> Duration.between(run.beganAt(), end).toMillis() / 1000.0)
            .orElse(null),
        run.fence(),
        run.counts());
  }
}
