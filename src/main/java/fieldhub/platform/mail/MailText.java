package fieldhub.platform.mail;

/**
 * What a mail says.
 *
 * @param text the plain text
 * @param html the same as HTML, null for a mail of plain text only
 */
public record MailText(String subject, String text, String html) {}
