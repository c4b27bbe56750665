package fieldhub.cases.requestlog;

/** Whose a log entry is. */
public enum Origin {
  /** A partner or provider posted it to this hub. */
  PARTNER,
  /** This hub made the call. */
  HUB,
  /** It was found at InfoCare, posted there by somebody else, and taken over. */
  FOREIGN
}
