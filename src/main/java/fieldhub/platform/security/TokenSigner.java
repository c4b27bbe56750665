package fieldhub.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import fieldhub.platform.persistence.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Signs the tokens that Fieldhub issues (contract servicemobility 5.3): HS256, header {@code alg}
 * and {@code typ} only.
 */
@ApplicationScoped
public class TokenSigner {
  private static final JWSHeader HEADER = header();

  private final Optional<String> key;
  private final Set<String> audiences;

  /** For the client proxy only. */
  protected TokenSigner() {
    this.key = Optional.empty();
    this.audiences = Set.of();
  }

  @Inject
  public TokenSigner(TokenSettings settings) {
    this.key = settings.signingKey();
    this.audiences = settings.audiences();
  }

  /** Whether there is a key to sign with. */
  public boolean isSetUp() {
    return key.isPresent();
  }

  /** Tells installations apart without telling the key; the same on every node. */
  public byte[] fingerprint() {
    return Sha256.of(key.orElse("").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A token with these claims, for the audience that the hub demands of every token, if it does.
   *
   * @throws java.util.NoSuchElementException when {@link #isSetUp} is false
   */
  public String sign(Map<String, Object> claims) {
    Map<String, Object> all = new LinkedHashMap<>(claims);
    if (!audiences.isEmpty()) {
      all.put("aud", List.copyOf(audiences));
    }
    JWSObject token = new JWSObject(HEADER, new Payload(JSONObjectUtils.toJSONString(all)));
    try {
      token.sign(new MACSigner(key.orElseThrow().getBytes(StandardCharsets.UTF_8)));
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible); // the settings checked the key
    }
    return token.serialize();
  }

  /** Letter by letter as the contract shows it; the library would turn the two around. */
  private static JWSHeader header() {
    try {
      return JWSHeader.parse(Base64URL.encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"));
    } catch (ParseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
