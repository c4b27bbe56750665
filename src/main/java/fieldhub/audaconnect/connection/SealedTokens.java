package fieldhub.audaconnect.connection;

import fieldhub.platform.security.Encryption;
import fieldhub.platform.security.Sealed;
import fieldhub.platform.security.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Token pairs into the form in which they are stored, and back. */
@ApplicationScoped
class SealedTokens {

  /** Of some hundred bytes each; as many sites as one node may poll. */
  private static final int REMEMBERED = 16_384;

  private final Encryption encryption;
  private final Clock clock;
  private final OpenedTokens opened = new OpenedTokens(REMEMBERED);

  /** For the container's proxy. */
  protected SealedTokens() {
    this(null, null);
  }

  @Inject
  SealedTokens(Encryption encryption, Clock clock) {
    this.encryption = encryption;
    this.clock = clock;
  }

  /** A pair that a site has just been given. */
  StoredPair seal(String site, TokenPair pair) {
    Optional<Sealed> refresh =
        pair.refresh().map(token -> encryption.seal(token, place(site, "refresh")));
    return new StoredPair(
        site,
        UUID.randomUUID(),
        encryption.seal(pair.access(), place(site, "access")),
        refresh,
        pair.expiresAt(),
        clock.instant(),
        SiteState.CONNECTED,
        0,
        Optional.empty());
  }

  /** The token to call with. */
  AccessToken access(StoredPair pair) throws UnreadableSecretException {
    Optional<AccessToken> known = opened.find(pair.site(), pair.pair());
    if (known.isPresent()) {
      return known.get();
    }
    String value = encryption.open(pair.access(), place(pair.site(), "access"));
    AccessToken token = new AccessToken(pair.site(), pair.pair(), value);
    opened.keep(token);
    return token;
  }

  /** The token to renew the pair with. */
  Optional<String> refresh(StoredPair pair) throws UnreadableSecretException {
    return pair.refresh().isEmpty()
        ? Optional.empty()
        : Optional.of(encryption.open(pair.refresh().get(), place(pair.site(), "refresh")));
  }

  private static String place(String site, String kind) {
    return "audaconnect_token/" + site + "/" + kind;
  }
}
