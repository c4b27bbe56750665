package fieldhub.audaconnect.connection;

/** Why a call brought nothing (contract audaconnect, error table of section 3). */
public enum CallProblem {
  /** The tokens are worth nothing any more; the site is marked, an alert raised. */
  NEEDS_RECONNECT,
  /** 400 or another refusal that repeating cannot change; a redirect, which is never followed. */
  REFUSED,
  /** 403: a scope or the site's set-up. */
  FORBIDDEN,
  /** 404. */
  NOT_FOUND,
  /** 409. */
  CONFLICT,
  /** 410. */
  GONE,
  /** 429: not before the time it names. */
  BUSY,
  /** No connection, or an answer that cannot be understood: AudaConnect did nothing. */
  BROKEN,
  /**
   * 5xx, 408, a time-out, a cut or too large answer: AudaConnect, or a gateway before it, may have
   * failed after the work was done, and removed what it told.
   */
  UNKNOWN,
  /** Nothing was sent: the circuit is open, or another node renews the tokens just now. */
  RESTING
}
