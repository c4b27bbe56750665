package fieldhub.platform.outbox;

/**
 * An operator took a message out or has it sent again; fired in the transaction that does so.
 *
 * @param state what it is now, {@link OutboxState#DISCARDED} or {@link OutboxState#WAITING}
 */
public record OperatorActed(OutboxMessage message, OutboxState state) {}
