package fieldhub.cases.requestlog;

import java.util.Optional;

/** Which findings an operator wants to see. */
public record FindingFilter(
    Optional<Long> run,
    Optional<Long> caseId,
    Optional<Verdict> verdict,
    Optional<Finding.State> state) {}
