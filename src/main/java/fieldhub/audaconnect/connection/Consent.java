package fieldhub.audaconnect.connection;

import java.time.Instant;

/**
 * A consent that an operator is about to give.
 *
 * @param authorizeUrl to be opened in a browser, once
 * @param expiresAt the browser must be back by then
 */
public record Consent(String authorizeUrl, Instant expiresAt) {}
