package fieldhub.cases.casefile;

/** A tag that a case has (contract serviceorderhub 3.3). */
public record CaseTag(long id, String name) {}
