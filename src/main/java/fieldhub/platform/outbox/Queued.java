package fieldhub.platform.outbox;

/**
 * Something was left in the outbox; seen after the commit it is delivered without waiting for a
 * timer.
 */
public record Queued(String kind) {}
