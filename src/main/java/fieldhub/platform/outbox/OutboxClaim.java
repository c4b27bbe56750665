package fieldhub.platform.outbox;

import java.util.UUID;

/**
 * The right to make one attempt.
 *
 * @param message what to deliver
 * @param token proves the claim when the outcome is written; a claim taken over has another one
 * @param attempt number of this attempt, from 1
 */
public record OutboxClaim(OutboxMessage message, UUID token, int attempt) {}
