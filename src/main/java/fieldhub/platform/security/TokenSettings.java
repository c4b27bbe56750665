package fieldhub.platform.security;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How {@code x-access-token} is verified (design 4.2 and 5). */
@SettingsGroup
public class TokenSettings {
  /** Whether the hub verifies tokens itself. */
  public enum Mode {
    VERIFY,
    TRUST_UPSTREAM
  }

  private static final String MODE = "fieldhub.servicemobility.jwt.mode";
  private static final String HS256_KEYS = "fieldhub.servicemobility.jwt.hs256-keys";
  private static final String PUBLIC_KEY = "mp.jwt.verify.publickey";
  private static final String PUBLIC_KEY_LOCATION = "mp.jwt.verify.publickey.location";
  private static final String PUBLIC_KEY_ALGORITHM = "mp.jwt.verify.publickey.algorithm";
  private static final String SANDBOX_KEY = "fieldhub.sandbox.jwt-key";
  private static final String SIGNING_KEY = "fieldhub.servicemobility.jwt.signing-key";
  private static final String SIGNING_KEY_NAME = "fieldhub";
  private static final String USER_CLAIM = "fieldhub.servicemobility.jwt.user-claim";
  private static final int MAX_SKEW_SECONDS = 600;

  private final Mode mode;
  private final Set<String> issuers;
  private final Set<String> audiences;
  private final Duration clockSkew;
  private final List<VerificationKey> fixedKeys = new ArrayList<>();
  private final PublicKeyReader publicKeys;
  private final Optional<KeyLocation> location;
  private final Optional<String> signingKey;

  @Inject
  public TokenSettings(Settings settings) {
    mode = settings.choice(MODE, Mode.VERIFY);
    issuers = Set.copyOf(settings.list("mp.jwt.verify.issuer"));
    audiences = Set.copyOf(settings.list("mp.jwt.verify.audiences"));
    clockSkew =
        Duration.ofSeconds(settings.number("mp.jwt.verify.clock.skew", 60, 0, MAX_SKEW_SECONDS));
    publicKeys = publicKeyReader(settings);
    readSharedSecrets(settings);
    signingKey = settings.text(SIGNING_KEY);
    // What Fieldhub issued it must accept, also where nobody else's tokens are.
    signingKey.ifPresent(key -> addSharedSecret(settings, SIGNING_KEY, SIGNING_KEY_NAME, key));
    settings.text(PUBLIC_KEY).ifPresent(text -> readInlineKeys(settings, text));
    location = settings.text(PUBLIC_KEY_LOCATION).flatMap(text -> readLocation(settings, text));
    if (mode == Mode.VERIFY && fixedKeys.isEmpty() && location.isEmpty()) {
      settings.problem(
          HS256_KEYS,
          "no token can be verified: set this, "
              + SIGNING_KEY
              + ", mp.jwt.verify.publickey or mp.jwt.verify.publickey.location");
    }
    if (mode == Mode.TRUST_UPSTREAM && settings.text(USER_CLAIM).isPresent()) {
      settings.problem(USER_CLAIM, "needs verified tokens, but " + MODE + " is trust-upstream");
    }
  }

  /** Whether tokens are taken as they come because something in front of the hub verified them. */
  public boolean trustsUpstream() {
    return mode == Mode.TRUST_UPSTREAM;
  }

  /** Whose tokens are accepted; empty when nobody said. */
  Set<String> issuers() {
    return issuers;
  }

  /** Who a token must be meant for; empty when nobody said. */
  Set<String> audiences() {
    return audiences;
  }

  Duration clockSkew() {
    return clockSkew;
  }

  /** Keys that stand in the settings themselves. */
  List<VerificationKey> fixedKeys() {
    return fixedKeys;
  }

  /** The secret that the hub signs its own tokens with; also one of {@link #fixedKeys()}. */
  Optional<String> signingKey() {
    return signingKey;
  }

  /** Where further keys are published. */
  Optional<KeyLocation> location() {
    return location;
  }

  PublicKeyReader publicKeys() {
    return publicKeys;
  }

  private static PublicKeyReader publicKeyReader(Settings settings) {
    Optional<String> algorithm = settings.text(PUBLIC_KEY_ALGORITHM);
    try {
      return new PublicKeyReader(algorithm);
    } catch (IllegalArgumentException unknown) {
      settings.problem(PUBLIC_KEY_ALGORITHM, "must be RS256 or ES256");
      return new PublicKeyReader(Optional.empty());
    }
  }

  private void readSharedSecrets(Settings settings) {
    for (String entry : settings.list(HS256_KEYS)) {
      int colon = entry.indexOf(':');
      if (colon < 1) {
        settings.problem(HS256_KEYS, "must be a comma list of name:secret");
      } else {
        addSharedSecret(
            settings, HS256_KEYS, entry.substring(0, colon), entry.substring(colon + 1));
      }
    }
    if (settings.flag("fieldhub.demo", false)) {
      settings
          .text(SANDBOX_KEY)
          .ifPresent(secret -> addSharedSecret(settings, SANDBOX_KEY, "sandbox", secret));
    }
  }

  private void addSharedSecret(Settings settings, String setting, String name, String secret) {
    if (fixedKeys.stream().anyMatch(key -> name.equals(key.id()))) {
      settings.problem(setting, "names the key " + name + " twice");
      return;
    }
    try {
      fixedKeys.add(VerificationKey.hs256(name, secret));
    } catch (IllegalArgumentException weak) {
      settings.problem(setting, "the secret of key " + name + " must have at least 32 bytes");
    }
  }

  private void readInlineKeys(Settings settings, String text) {
    try {
      fixedKeys.addAll(publicKeys.read(text));
    } catch (IllegalArgumentException unusable) {
      settings.problem(PUBLIC_KEY, unusable.getMessage());
    }
  }

  private Optional<KeyLocation> readLocation(Settings settings, String text) {
    try {
      KeyLocation found = KeyLocation.of(text);
      if (!found.isRemote()) {
        publicKeys.read(
            found.readFile()); // a file can be judged now, a key service may still be starting
      }
      return Optional.of(found);
    } catch (IllegalArgumentException unusable) {
      settings.problem(PUBLIC_KEY_LOCATION, unusable.getMessage());
      return Optional.empty();
    } catch (KeysUnavailableException unreadable) {
      settings.problem(PUBLIC_KEY_LOCATION, "the file cannot be read");
      return Optional.empty();
    }
  }
}
