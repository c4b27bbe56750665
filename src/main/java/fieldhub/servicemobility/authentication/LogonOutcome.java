package fieldhub.servicemobility.authentication;

/** How a logon ended. Callers learn only whether it was accepted. */
public enum LogonOutcome {
  /** The user is who he says. */
  ACCEPTED,
  /** Refused and counted. */
  REFUSED,
  /** Refused whatever the password was: there were too many failures lately. */
  LOCKED
}
