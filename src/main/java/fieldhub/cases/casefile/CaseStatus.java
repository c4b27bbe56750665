package fieldhub.cases.casefile;

import java.time.Instant;

/**
 * A status of a case (contract serviceorderhub 8).
 *
 * @param id InfoCare's id where the status came from there, else the hub's own
 * @param key as the partner sees it; null where the partner does not see this status at all
 * @param providerKey as the workshop reported it; null where only the partner's key is known
 * @param name the status in words; null where nobody told
 * @param prevKey the status before it; null where nobody told
 * @param declaredAt when it came about
 */
public record CaseStatus(
    long id,
    String key,
    String providerKey,
    String name,
    String prevKey,
    Instant createdAt,
    Instant updatedAt,
    Instant declaredAt) {}
