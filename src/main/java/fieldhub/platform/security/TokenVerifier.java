package fieldhub.platform.security;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import fieldhub.platform.http.Json;
import fieldhub.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Decides whether a token is good (contract servicemobility 5.3, design 5). */
@ApplicationScoped
public class TokenVerifier {
  private static final int MAX_LENGTH = 8192;
  private static final long MAX_NUMERIC_DATE = 253_402_300_799L; // the end of the year 9999
  private static final Set<JWSAlgorithm> ALGORITHMS =
      Set.of(JWSAlgorithm.HS256, JWSAlgorithm.RS256, JWSAlgorithm.ES256);
  private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};

  private final TokenSettings settings;
  private final VerificationKeys keys;
  private final Json json;
  private final Clock clock;

  /** For the client proxy only. */
  protected TokenVerifier() {
    this(null, null, null, null);
  }

  @Inject
  public TokenVerifier(TokenSettings settings, VerificationKeys keys, Json json, Clock clock) {
    this.settings = settings;
    this.keys = keys;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param caller who the token names
   * @param expires when the token stops being good, without leeway
   */
  record Verified(CallerToken caller, Instant expires) {}

  /**
   * Verifies a compact JWS.
   *
   * @throws LogonRefusedException if it is not good, with a reason for the log that does not
   *     contain it
   * @throws KeysUnavailableException if that cannot be decided now
   */
  Verified verify(String token) throws LogonRefusedException, KeysUnavailableException {
    int first = token.indexOf('.');
    int last = token.lastIndexOf('.');
    if (token.length() > MAX_LENGTH || !isCompactJws(token, first, last)) {
      throw new LogonRefusedException("no compact JWS of at most " + MAX_LENGTH + " characters");
    }
    JWSHeader header = header(token.substring(0, first));
    checkSignature(header, token, last);
    Map<String, Object> claims = claims(token.substring(first + 1, last));
    Instant expires = checkTimes(claims, clock.instant());
    return new Verified(CallerToken.of(claims), expires);
  }

  /** Exactly three parts of base64url letters: the library would skip over other characters. */
  private static boolean isCompactJws(String token, int first, int last) {
    if (first < 1 || last <= first + 1 || last == token.length() - 1) {
      return false;
    }
    for (int at = 0; at < token.length(); at++) {
      char each = token.charAt(at);
      boolean letter =
          each >= 'a' && each <= 'z'
              || each >= 'A' && each <= 'Z'
              || each >= '0' && each <= '9'
              || each == '-'
              || each == '_';
      if (!letter && at != first && at != last) {
        return false;
      }
    }
    return true;
  }

  private static JWSHeader header(String encoded) throws LogonRefusedException {
    JWSHeader header;
    try {
      header = JWSHeader.parse(new Base64URL(encoded));
    } catch (ParseException | IllegalArgumentException broken) { // the latter for alg none
      throw new LogonRefusedException("the header is no JWS header");
    }
    if (!ALGORITHMS.contains(header.getAlgorithm())) {
      throw new LogonRefusedException("the algorithm is none of HS256, RS256, ES256");
    }
    if (header.getCriticalParams() != null || !header.isBase64URLEncodePayload()) {
      throw new LogonRefusedException("the header demands an extension");
    }
    if (header.getJWK() != null
        || header.getJWKURL() != null
        || header.getX509CertChain() != null
        || header.getX509CertURL() != null) {
      throw new LogonRefusedException("the header brings its own key");
    }
    return header;
  }

  private void checkSignature(JWSHeader header, String token, int last)
      throws LogonRefusedException, KeysUnavailableException {
    byte[] signed = token.substring(0, last).getBytes(StandardCharsets.US_ASCII);
    Base64URL signature = new Base64URL(token.substring(last + 1));
    for (VerificationKey key : keys.candidates(header)) {
      if (key.verifies(header, signed, signature)) {
        return;
      }
    }
    throw new LogonRefusedException("signed by none of the configured keys");
  }

  private Map<String, Object> claims(String encoded) throws LogonRefusedException {
    Map<String, Object> claims;
    try {
      JsonNode tree = json.tree(new Base64URL(encoded).decode());
      if (!tree.isObject()) {
        throw new LogonRefusedException("the payload is no JSON object");
      }
      claims = new HashMap<>(json.mapper().convertValue(tree, CLAIMS));
    } catch (ProblemException broken) {
      throw new LogonRefusedException("the payload is no acceptable JSON");
    }
    claims.values().removeIf(value -> value == null);
    if (claims.containsKey("iss")
        && !settings.issuers().isEmpty()
        && !(claims.get("iss") instanceof String issuer && settings.issuers().contains(issuer))) {
      throw new LogonRefusedException("the issuer is none of the configured ones");
    }
    Set<String> audience = texts(claims.get("aud"));
    if (!settings.audiences().isEmpty()
        && audience.stream().noneMatch(settings.audiences()::contains)) {
      throw new LogonRefusedException("meant for another audience");
    }
    claims.replace("aud", audience);
    return claims;
  }

  private Instant checkTimes(Map<String, Object> claims, Instant now) throws LogonRefusedException {
    Instant expires = numericDate(claims, "exp");
    Instant issued = numericDate(claims, "iat");
    if (expires == null || issued == null) {
      throw new LogonRefusedException("exp or iat is missing");
    }
    Instant notBefore = numericDate(claims, "nbf");
    if (!now.isBefore(expires.plus(settings.clockSkew()))) {
      throw new LogonRefusedException("expired");
    }
    Instant latest = now.plus(settings.clockSkew());
    if (issued.isAfter(latest) || notBefore != null && notBefore.isAfter(latest)) {
      throw new LogonRefusedException("not yet valid");
    }
    return expires;
  }

  private static Instant numericDate(Map<String, Object> claims, String name)
      throws LogonRefusedException {
    Object value = claims.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof Number number)
        || !(number.doubleValue() >= 0 && number.doubleValue() <= MAX_NUMERIC_DATE)) {
      throw new LogonRefusedException(name + " is no date");
    }
    claims.put(name, number.longValue());
    return Instant.ofEpochSecond(number.longValue());
  }

  private static Set<String> texts(Object claim) {
    Set<String> texts = new TreeSet<>();
    if (claim instanceof String text) {
      texts.add(text);
    } else if (claim instanceof List<?> list) {
      list.stream().filter(String.class::isInstance).forEach(each -> texts.add((String) each));
    }
    return texts;
  }
}
