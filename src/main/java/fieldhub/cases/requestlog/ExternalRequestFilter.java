package fieldhub.cases.requestlog;

import java.util.Optional;

/**
 * Which log entries an operator wants to see.
 *
 * @param caseId only those of this case
 * @param origin only those of this origin
 * @param type only those of this type
 * @param upstream only those that stand so at InfoCare
 */
public record ExternalRequestFilter(
    Optional<Long> caseId,
    Optional<Origin> origin,
    Optional<String> type,
    Optional<UpstreamState> upstream) {}
