package fieldhub.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Fired in the transaction that writes an attempt: what listeners store commits with the outcome or
 * not at all, and a listener that fails keeps the outcome from being written.
 *
 * @param id of the attempt: another one each time, also when a message is sent again from the start
 * @param message what was to be delivered
 * @param attempt number of the attempt to send, or of the one that was looked up, from 1
 * @param lookUp which look-up of that attempt this was, from 1; 0 for the attempt itself
 * @param state where the message stands from now on
 * @param delivery how it ended
 */
public record Attempted(
    UUID id,
    OutboxMessage message,
    int attempt,
    int lookUp,
    OutboxState state,
    Delivery delivery,
    Instant startedAt,
    Instant endedAt) {}
