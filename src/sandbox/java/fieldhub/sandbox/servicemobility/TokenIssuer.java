package fieldhub.sandbox.servicemobility;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;

/**
 * Issues the tokens that ServiceMobility puts into {@code x-access-token} (contract section 5.3).
 */
@ApplicationScoped
public class TokenIssuer {

  private final SecureRandom random = new SecureRandom();

  @Inject SenderSettings settings;
  @Inject Clock clock;

  /**
   * A token as asked for; none for {@link TokenKind#ABSENT}.
   *
   * @throws Refusal when there is no usable key in the settings, whatever kind is asked for
   */
  Optional<String> issue(TokenRequest request) {
    byte[] key = settings.signingKey();
    return switch (request.kind()) {
      case VALID -> Optional.of(signed(request, ownKey(request, key), request.expiresIn()));
      case EXPIRED -> Optional.of(signed(request, ownKey(request, key), Duration.ofHours(-1)));
      case FOREIGN -> Optional.of(signed(request, foreignKey(), request.expiresIn()));
      case UNSIGNED -> Optional.of(unsigned(request));
      case ABSENT -> Optional.empty();
    };
  }

  private static byte[] ownKey(TokenRequest request, byte[] configured) {
    return request.key().map(key -> key.getBytes(StandardCharsets.UTF_8)).orElse(configured);
  }

  private byte[] foreignKey() {
    byte[] key = new byte[32];
    random.nextBytes(key);
    return key;
  }

  private String signed(TokenRequest request, byte[] key, Duration expiresIn) {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).type(JOSEObjectType.JWT).build();
    SignedJWT token = new SignedJWT(header, claims(request, expiresIn));
    try {
      token.sign(new MACSigner(key));
    } catch (JOSEException e) {
      throw new Refusal(400, "key is not usable for HS256: it needs at least 32 bytes");
    }
    return token.serialize();
  }

  private String unsigned(TokenRequest request) {
    PlainHeader header = new PlainHeader.Builder().type(JOSEObjectType.JWT).build();
    return new PlainJWT(header, claims(request, request.expiresIn())).serialize();
  }

  private JWTClaimsSet claims(TokenRequest request, Duration expiresIn) {
    Instant expires = clock.instant().plus(expiresIn);
    Instant issued = expiresIn.isNegative() ? expires.minus(Duration.ofHours(8)) : clock.instant();
    return new JWTClaimsSet.Builder()
        .subject(request.sub())
        .claim("name", request.name())
        .claim("email", request.email())
        .issueTime(Date.from(issued))
        .expirationTime(Date.from(expires))
        .build();
  }
}
