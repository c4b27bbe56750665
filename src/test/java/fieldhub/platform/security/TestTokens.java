package fieldhub.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.Base64;

/** Signs what the tests need; all keys are made here. */
final class TestTokens {
  /** The key of the contract's sample token (servicemobility 5.3). */
  static final String SAMPLE_SECRET = "example-only-hs256-key-0123456789abcdef";

  static final String OTHER_SECRET = "another-example-only-key-0123456789abcdef";

  /** Within the life of {@link #GOOD}. */
  static final String NOON = "2026-03-02T02:00:00Z";

  static final String GOOD = "{\"iat\":1772409600,\"exp\":1772438400,\"name\":\"Sam Marlow\"}";

  static final RSAKey RSA = rsa("rsa-1");
  static final ECKey EC = ec("ec-1");

  private TestTokens() {}

  static RSAKey rsa(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static ECKey ec(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String hs256(String secret, String payload) {
    return hs256(secret, null, payload);
  }

  static String hs256(String secret, String kid, String payload) {
    try {
      return sign(header(JWSAlgorithm.HS256, kid), new MACSigner(secret), payload);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String rs256(RSAKey key, String kid, String payload) {
    try {
      return sign(header(JWSAlgorithm.RS256, kid), new RSASSASigner(key), payload);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String es256(ECKey key, String kid, String payload) {
    try {
      return sign(header(JWSAlgorithm.ES256, kid), new ECDSASigner(key), payload);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String sign(JWSHeader header, JWSSigner signer, String payload) throws JOSEException {
    JWSObject token = new JWSObject(header, new Payload(payload));
    token.sign(signer);
    return token.serialize();
  }

  static JWSHeader header(JWSAlgorithm algorithm, String kid) {
    return new JWSHeader.Builder(algorithm).type(JOSEObjectType.JWT).keyID(kid).build();
  }

  static String pem(byte[] publicKey) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(publicKey)
        + "\n-----END PUBLIC KEY-----\n";
  }
}
