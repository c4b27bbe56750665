package fieldhub.cases.casefile;

import java.util.List;

/**
 * What a search found.
 *
 * @param cases one page of them, newest first
 * @param count how many there are in all
 */
public record CasePage(List<CaseFile> cases, long count) {}
