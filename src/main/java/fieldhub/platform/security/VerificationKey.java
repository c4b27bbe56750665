package fieldhub.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;

/**
 * A key with the one algorithm that it may verify. The pin is what stops a public key from being
 * used as an HMAC secret.
 *
 * @param id the {@code kid} that selects it, null for a key without one
 */
record VerificationKey(String id, JWSAlgorithm algorithm, JWSVerifier verifier) {
  private static final int MIN_SECRET_BYTES = 32;
  private static final int MIN_RSA_BITS = 2048;

  /** A shared secret of at least 32 bytes. */
  static VerificationKey hs256(String id, String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < MIN_SECRET_BYTES) {
      throw new IllegalArgumentException("a shared secret must have at least 32 bytes");
    }
    try {
      return new VerificationKey(id, JWSAlgorithm.HS256, new MACVerifier(bytes));
    } catch (JOSEException unusable) {
      throw new IllegalArgumentException("the shared secret is unusable", unusable);
    }
  }

  /** An RSA key of at least 2048 bits. */
  static VerificationKey rs256(String id, RSAPublicKey key) {
    if (key.getModulus().bitLength() < MIN_RSA_BITS) {
      throw new IllegalArgumentException("an RSA key must have at least 2048 bits");
    }
    return new VerificationKey(id, JWSAlgorithm.RS256, new RSASSAVerifier(key));
  }

  /** A key on the curve P-256. */
  static VerificationKey es256(String id, ECPublicKey key) {
    try {
      ECDSAVerifier verifier = new ECDSAVerifier(key);
      if (!verifier.supportedJWSAlgorithms().contains(JWSAlgorithm.ES256)) {
        throw new IllegalArgumentException("an EC key must be on the curve P-256");
      }
      return new VerificationKey(id, JWSAlgorithm.ES256, verifier);
    } catch (JOSEException unusable) {
      throw new IllegalArgumentException("an EC key must be on the curve P-256", unusable);
    }
  }

  /**
   * Whether a token with this header may be tried against this key. A {@code kid} only selects
   * among our keys.
   */
  boolean fits(JWSHeader header) {
    return algorithm.equals(header.getAlgorithm())
        && (header.getKeyID() == null || id == null || id.equals(header.getKeyID()));
  }

  boolean verifies(JWSHeader header, byte[] signed, Base64URL signature) {
    try {
      return verifier.verify(header, signed, signature);
    } catch (JOSEException malformed) {
      return false;
    }
  }
}
