package fieldhub.platform.mail;

import java.util.UUID;

/**
 * What a mail server reports of a mail of ours (RFC 3464).
 *
 * @param message the outbox row that the mail came from
 * @param failed whether it gave the mail up; else it only takes longer
 * @param text status, receiver and reason in the server's words
 */
public record Bounce(UUID message, boolean failed, String text) {}
