/**
 * Plays a mail server: GreenMail takes the mail and gives it out by IMAP, a gate before it breaks
 * the SMTP dialogue on request, and people see what came in {@code /sandbox/mail}.
 */
package fieldhub.sandbox.mail;
