package fieldhub.cases.casefile;

/**
 * A case got a status, here or at InfoCare's hub; fired in the transaction that stores it, after
 * the case has it.
 */
public record CaseStatusAdded(CaseFile caseFile, CaseStatus status) {}
