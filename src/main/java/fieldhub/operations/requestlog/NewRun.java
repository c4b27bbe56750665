package fieldhub.operations.requestlog;

/**
 * A wish for a reconciliation.
 *
 * @param reason why, for the audit
 * @param allCases whether those are looked at too that were not touched since the last run; no
 *     unless it is said
 */
public record NewRun(String reason, Boolean allCases) {}
