package fieldhub.sandbox.audaconnect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What an authorization code stands for (RFC 6749 4.1).
 *
 * @param redirectUri where it was sent
 * @param challenge of PKCE, S256; null when none was given
 * @param until it is good
 */
record Code(Grant grant, String redirectUri, String challenge, Instant until) {

  /**
   * Why it does not serve; empty when it does.
   *
   * @param verifier of PKCE; null when none came
   */
  Optional<String> objection(String uri, String verifier, Instant now) {
    if (!now.isBefore(until)) {
      return Optional.of("The code has expired.");
    }
    if (!redirectUri.equals(uri)) {
      return Optional.of("The redirect_uri is not the one that the code was sent to.");
    }
    if (challenge != null && (verifier == null || !challenge.equals(s256(verifier)))) {
      return Optional.of("The code_verifier does not fit the code_challenge.");
    }
    return Optional.empty();
  }

  private static String s256(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
