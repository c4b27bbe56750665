package fieldhub.platform.mail;

/** What a queued mail says. */
record MailText(String subject, String text) {}
