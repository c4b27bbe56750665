package fieldhub.cases.casefile;

/**
 * How a partner sees a workshop's status (contract serviceorderhub 8).
 *
 * @param providerKey the workshop's key, lower case
 * @param partnerKey the partner's own key, lower case; null where it does not see the status at all
 */
public record StatusMapping(
    long partnerId, long providerId, String providerKey, String partnerKey) {}
