package fieldhub.audaconnect.connection;

import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.Sha256;
import fieldhub.platform.security.Encryption;
import fieldhub.platform.security.Sealed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Consents on their way through an operator's browser. Each has a random state, of which only the
 * hash is stored, and which is good once and for ten minutes.
 */
@Stateless
public class Consents {

  private static final Duration GOOD_FOR = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int SECRET_BYTES = 32;

  @Inject private AudaConnectSettings settings;
  @Inject private ConsentStore store;
  @Inject private SiteStore sites;
  @Inject private SiteTrail trail;
  @Inject private Grant grant;
  @Inject private Encryption encryption;
  @Inject private Audit audit;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();

  /**
   * A consent that came back.
   *
   * @param verifier the PKCE secret, encrypted, if one is used
   * @param place for which it is encrypted
   */
  public record Returned(String site, String operator, Optional<Sealed> verifier, String place) {}

  /**
   * Begins to connect a site, also one that is connected already.
   *
   * @param operator who does it, for the audit
   * @throws ProblemException NOT_FOUND for an unknown site, CONFLICT when AudaConnect is not used
   *     or the site is being disconnected
   */
  public Consent begin(String name, String reason, String operator) {
    if (!settings.isUsed()) {
      throw new ProblemException(ProblemType.CONFLICT, AudaConnectSettings.NOT_SET);
    }
    Site site =
        sites
            .find(name)
            .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such site"));
    if (site.state() == SiteState.DISCONNECTING) {
      throw new ProblemException(
          ProblemType.CONFLICT, "the site is being disconnected; connect it when that is done");
    }
    Instant now = clock.instant();
    store.deleteExpiredBefore(now.minus(KEPT));
    String state = secret();
    byte[] hash = hash(state);
    Optional<String> verifier = settings.pkce() ? Optional.of(secret()) : Optional.empty();
    Instant expiresAt = now.plus(GOOD_FOR);
    store.insert(
        hash,
        new ConsentStore.Asked(
            name, operator, verifier.map(it -> encryption.seal(it, place(hash)))),
        expiresAt);
    audit.record(operator, "audaconnect.connect", "audaconnect-site", name, reason);
    trail.told(site, "audaconnect.connect", "consent asked for by " + operator);
    return new Consent(grant.consentAddress(state, verifier).toString(), expiresAt);
  }

  /** The consent of a state, which is used up by it; empty when the state is good for nothing. */
  public Optional<Returned> use(String state) {
    byte[] hash = hash(state);
    if (!store.use(hash, clock.instant())) {
      return Optional.empty();
    }
    ConsentStore.Asked asked = store.find(hash);
    return Optional.of(new Returned(asked.site(), asked.operator(), asked.verifier(), place(hash)));
  }

  /** A consent came to nothing: it stands in the site's journey. */
  public void failed(String name, String why) {
    sites.find(name).ifPresent(site -> trail.told(site, "audaconnect.not-connected", why));
  }

  private String secret() {
    byte[] secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  private static byte[] hash(String state) {
    return Sha256.of(state.getBytes(StandardCharsets.UTF_8));
  }

  private static String place(byte[] hash) {
    return "audaconnect_consent/" + HexFormat.of().formatHex(hash);
  }
}
