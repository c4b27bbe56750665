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
  /** 5xx, or no connection: nothing was told. */
  BROKEN,
  /** A time-out, a cut or too large answer: AudaConnect may have removed what it told. */
  UNKNOWN,
  /** Nothing was sent: the circuit is open, or another node renews the tokens just now. */
  RESTING
}
