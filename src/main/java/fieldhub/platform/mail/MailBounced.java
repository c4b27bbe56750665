package fieldhub.platform.mail;

import fieldhub.platform.outbox.OutboxMessage;

/** A mail that was sent came back, or is late; fired in the transaction that records it. */
public record MailBounced(OutboxMessage mail, Bounce bounce) {}
