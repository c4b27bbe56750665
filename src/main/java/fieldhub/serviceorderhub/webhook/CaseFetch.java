package fieldhub.serviceorderhub.webhook;

import java.util.Optional;
import java.util.UUID;

/**
 * A claim on a case that is to be read from InfoCare's hub.
 *
 * @param attempt which attempt this is, from 1
 * @param lastError why the one before failed, as far as that was written
 * @param token what the claim is settled by
 */
public record CaseFetch(UUID guid, int attempt, Optional<String> lastError, UUID token) {}
