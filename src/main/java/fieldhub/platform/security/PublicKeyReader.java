package fieldhub.platform.security;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Reads public keys written as PEM, JWK or JWKS, the last two also in base64url as MicroProfile JWT
 * allows.
 */
final class PublicKeyReader {
  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";

  private final Optional<JWSAlgorithm> only;

  /**
   * @param algorithm RS256 or ES256 when only keys of that algorithm shall count, else empty
   * @throws IllegalArgumentException if it is another one
   */
  PublicKeyReader(Optional<String> algorithm) {
    only = algorithm.map(JWSAlgorithm::parse);
    if (only.isPresent() && !isAsymmetric(only.get())) {
      throw new IllegalArgumentException("must be RS256 or ES256");
    }
  }

  /**
   * All usable keys of a document; keys for other purposes are passed over.
   *
   * @throws IllegalArgumentException if there is none, with a reason for an administrator
   */
  List<VerificationKey> read(String text) {
    String trimmed = text.trim();
    List<VerificationKey> keys =
        trimmed.startsWith("-----")
            ? pem(trimmed)
            : jwks(trimmed.startsWith("{") ? trimmed : decoded(trimmed));
    List<VerificationKey> usable =
        keys.stream().filter(key -> only.isEmpty() || only.get().equals(key.algorithm())).toList();
    if (usable.isEmpty()) {
      throw new IllegalArgumentException("holds no RS256 or ES256 key that may be used");
    }
    return usable;
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException other) {
      throw new IllegalArgumentException("is neither PEM nor JWK nor JWKS", other);
    }
  }

  private static List<VerificationKey> pem(String text) {
    List<VerificationKey> keys = new ArrayList<>();
    for (int begin = text.indexOf(BEGIN); begin >= 0; begin = text.indexOf(BEGIN, begin + 1)) {
      int end = text.indexOf(END, begin);
      if (end < 0) {
        throw new IllegalArgumentException("holds a PEM block without an end");
      }
      keys.add(fromDer(text.substring(begin + BEGIN.length(), end)));
    }
    return keys;
  }

  private static VerificationKey fromDer(String base64) {
    X509EncodedKeySpec der;
    try {
      der = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64));
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException("holds a PEM block that is not base64", broken);
    }
    try {
      return VerificationKey.rs256(
          null, (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(der));
    } catch (GeneralSecurityException notRsa) {
      try {
        return VerificationKey.es256(
            null, (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(der));
      } catch (GeneralSecurityException notEc) {
        throw new IllegalArgumentException(
            "holds a PEM block that is neither an RSA nor an EC public key", notEc);
      }
    }
  }

  private static List<VerificationKey> jwks(String json) {
    try {
      List<JWK> found =
          json.contains("\"keys\"") ? JWKSet.parse(json).getKeys() : List.of(JWK.parse(json));
      List<VerificationKey> keys = new ArrayList<>();
      for (JWK each : found) {
        if (isForSignatures(each)) {
          fromJwk(each).ifPresent(keys::add);
        }
      }
      return keys;
    } catch (ParseException | JOSEException broken) {
      throw new IllegalArgumentException("is neither PEM nor JWK nor JWKS", broken);
    }
  }

  /** A symmetric key in a public document is no secret, so only RSA and EC keys count. */
  private static Optional<VerificationKey> fromJwk(JWK jwk) throws JOSEException {
    if (jwk instanceof RSAKey rsa && allows(jwk, JWSAlgorithm.RS256)) {
      return Optional.of(VerificationKey.rs256(jwk.getKeyID(), rsa.toRSAPublicKey()));
    }
    if (jwk instanceof ECKey ec
        && com.nimbusds.jose.jwk.Curve.P_256.equals(ec.getCurve())
        && allows(jwk, JWSAlgorithm.ES256)) {
      return Optional.of(VerificationKey.es256(jwk.getKeyID(), ec.toECPublicKey()));
    }
    return Optional.empty();
  }

  private static boolean isForSignatures(JWK jwk) {
    return jwk.getKeyUse() == null || KeyUse.SIGNATURE.equals(jwk.getKeyUse());
  }

  private static boolean allows(JWK jwk, JWSAlgorithm algorithm) {
    Algorithm stated = jwk.getAlgorithm();
    return stated == null || stated.equals(algorithm);
  }

  private static boolean isAsymmetric(JWSAlgorithm algorithm) {
    return JWSAlgorithm.RS256.equals(algorithm) || JWSAlgorithm.ES256.equals(algorithm);
  }
}
