package fieldhub.sandbox.mail;

/** Where in the SMTP dialogue a mail is refused. */
public enum GateStep {
  MAIL,
  RCPT,
  DATA,
  /** After the message's last line. */
  END
}
