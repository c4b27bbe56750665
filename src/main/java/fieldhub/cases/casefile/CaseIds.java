package fieldhub.cases.casefile;

/**
 * What a case is about, by the ids of reference data; each null where InfoCare's hub tells none.
 */
public record CaseIds(
    Long serviceTypeId, Long manufacturerId, Long productTypeId, Long serviceLocationId) {}
