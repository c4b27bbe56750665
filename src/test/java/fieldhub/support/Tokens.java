package fieldhub.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

/** ServiceMobility's tokens, signed with the key that the hub under test trusts. */
public final class Tokens {

  /** Name of the trusted key. */
  public static final String KEY_NAME = "test";

  /** The trusted key, for HS256. */
  public static final String KEY = "a-key-for-tests-only-with-more-than-32-bytes";

  /** What the hub signs its own tokens with. */
  public static final String SIGNING_KEY = "another-key-for-tests-only-with-more-than-32-bytes";

  private Tokens() {}

  public static String of(String technician) {
    return with(technician, claims -> claims);
  }

  public static String expired(String technician) {
    return with(technician, claims -> claims.expirationTime(at(Duration.ofHours(-1))));
  }

  /** With other claims than usual; the usual ones are already set. */
  public static String with(String technician, UnaryOperator<JWTClaimsSet.Builder> change) {
    return signed(technician, KEY, change);
  }

  /** Signed with a key that the hub does not know. */
  public static String foreign(String technician) {
    return signed(technician, "a-key-that-nobody-has-told-the-hub-about", claims -> claims);
  }

  private static String signed(
      String technician, String key, UnaryOperator<JWTClaimsSet.Builder> change) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .subject(technician)
            .issueTime(at(Duration.ofSeconds(-5)))
            .expirationTime(at(Duration.ofHours(8)));
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build(),
            change.apply(claims).build());
    try {
      token.sign(new MACSigner(key.getBytes(StandardCharsets.UTF_8)));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static Date at(Duration fromNow) {
    return Date.from(Instant.now().plus(fromNow));
  }
}
