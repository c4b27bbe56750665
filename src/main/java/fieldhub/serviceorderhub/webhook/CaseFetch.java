package fieldhub.serviceorderhub.webhook;

import java.util.UUID;

/**
 * A claim on a case that is to be read from InfoCare's hub.
 *
 * @param attempts how often it was tried before
 * @param token what the claim is settled by
 */
public record CaseFetch(UUID guid, int attempts, UUID token) {}
