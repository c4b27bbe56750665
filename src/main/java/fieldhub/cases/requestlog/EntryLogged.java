package fieldhub.cases.requestlog;

import fieldhub.cases.casefile.CaseFile;

/** A call of the hub's own was logged; fired in the transaction that stores it. */
public record EntryLogged(CaseFile caseFile, ExternalRequest request) {}
