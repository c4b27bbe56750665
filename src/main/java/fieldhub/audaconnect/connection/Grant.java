package fieldhub.audaconnect.connection;

import java.net.URI;
import java.util.Optional;

/**
 * How the hub comes by tokens. Today by an operator's consent only; AudaConnect may offer client
 * credentials one day (contract audaconnect 2.3), and then a second one goes here.
 */
interface Grant {

  /**
   * Where a browser asks for consent.
   *
   * @param state comes back with the browser
   * @param verifier the PKCE secret of this consent, if one is used
   */
  URI consentAddress(String state, Optional<String> verifier);

  /** The tokens of a consent that was given. Outside any transaction. */
  TokenPair first(String site, String code, Optional<String> verifier) throws GrantFailedException;

  /** New tokens for old; the old ones are worth nothing afterwards. Outside any transaction. */
  TokenPair renew(String site, String refreshToken) throws GrantFailedException;
}
