package fieldhub.platform.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All keys that a token may be verified with: those in the settings, and the published ones, which
 * are read again when they are old and when a token names one that is not there yet.
 */
@ApplicationScoped
public class VerificationKeys {
  private static final Logger LOG = System.getLogger(VerificationKeys.class.getName());

  /** How long a withdrawn key can still be accepted. */
  static final Duration MAX_AGE = Duration.ofMinutes(10);

  /** How long old keys serve on while the key service is down. */
  static final Duration MAX_STALE = Duration.ofHours(24);

  /** Tokens with invented key names must not turn into requests to the key service. */
  static final Duration MIN_PAUSE = Duration.ofSeconds(15);

  private final TokenSettings settings;
  private final KeyServiceClient keyService;
  private final Clock clock;
  private final ReentrantLock loading = new ReentrantLock();
  private volatile Published published = new Published(List.of(), Instant.MIN, Instant.MIN);

  /**
   * @param keys what was read last
   * @param read when that was
   * @param tried when reading was last tried, with or without success
   */
  private record Published(List<VerificationKey> keys, Instant read, Instant tried) {
    boolean failed() {
      return tried.isAfter(read);
    }
  }

  /** For the client proxy only. */
  protected VerificationKeys() {
    this(null, null, null);
  }

  @Inject
  public VerificationKeys(TokenSettings settings, Clock clock) {
    this(settings, settings.location().isEmpty() ? null : new KeyServiceClient(), clock);
  }

  VerificationKeys(TokenSettings settings, KeyServiceClient keyService, Clock clock) {
    this.settings = settings;
    this.keyService = keyService;
    this.clock = clock;
  }

  /**
   * The keys to try for a token with this header; none if we have no such key.
   *
   * @throws KeysUnavailableException if the published keys are needed and cannot be had
   */
  List<VerificationKey> candidates(JWSHeader header) throws KeysUnavailableException {
    List<VerificationKey> fixed = fitting(settings.fixedKeys(), header);
    boolean settled = JWSAlgorithm.HS256.equals(header.getAlgorithm()) || isNamed(fixed, header);
    if (settled || settings.location().isEmpty()) {
      return fixed;
    }
    List<VerificationKey> candidates = new ArrayList<>(fixed);
    candidates.addAll(published(header));
    if (candidates.isEmpty() && published.failed()) {
      throw new KeysUnavailableException("the published keys could not be read", null);
    }
    return candidates;
  }

  private List<VerificationKey> published(JWSHeader header) {
    Instant now = clock.instant();
    if (published.read().isBefore(now.minus(MAX_AGE)) && loading.tryLock()) {
      load(now); // only one request waits for it, the others go on with what we have
    }
    List<VerificationKey> known = fitting(current(now), header);
    if (known.isEmpty()) {
      loading.lock();
      load(now);
      known = fitting(current(now), header);
    }
    return known;
  }

  private List<VerificationKey> current(Instant now) {
    return published.read().isBefore(now.minus(MAX_STALE)) ? List.of() : published.keys();
  }

  private static List<VerificationKey> fitting(List<VerificationKey> keys, JWSHeader header) {
    return keys.stream().filter(key -> key.fits(header)).toList();
  }

  private static boolean isNamed(List<VerificationKey> keys, JWSHeader header) {
    return header.getKeyID() != null
        && keys.stream().anyMatch(key -> header.getKeyID().equals(key.id()));
  }

  /**
   * Reads the published keys, unless that was tried a moment ago. Called with the lock, gives it
   * back.
   */
  private void load(Instant now) {
    try {
      if (published.tried().isAfter(now.minus(MIN_PAUSE))) {
        return;
      }
      try {
        published = new Published(read(settings.location().orElseThrow()), now, now);
      } catch (KeysUnavailableException | IllegalArgumentException unreadable) {
        published = new Published(published.keys(), published.read(), now);
        LOG.log(Level.ERROR, "cannot read the published token keys", unreadable);
      }
    } finally {
      loading.unlock();
    }
  }

  private List<VerificationKey> read(KeyLocation location) throws KeysUnavailableException {
    String document =
        location.isRemote() ? keyService.fetch(location.address()) : location.readFile();
    return settings.publicKeys().read(document);
  }
}
