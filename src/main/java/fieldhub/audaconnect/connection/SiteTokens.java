package fieldhub.audaconnect.connection;

import fieldhub.platform.alert.Alerts;
import fieldhub.platform.retry.BackOff;
import fieldhub.platform.security.UnreadableSecretException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tokens that are good now (contract audaconnect 2.3). One caller on one node renews a site's pair
 * at a time, under a claim; the new pair is committed before anybody uses it, because the old one
 * is worth nothing from then on. Who finds the claim taken goes on with the old token while it
 * lasts, and else waits for a moment. Called outside any transaction.
 */
@ApplicationScoped
class SiteTokens {

  private static final Logger LOG = Logger.getLogger(SiteTokens.class.getName());
  private static final String ALERT = "audaconnect.token-endpoint";
  private static final String SUBJECT = "AudaConnect";

  /**
   * Longer than a call for tokens and storing them can take: else another node would use a refresh
   * token that is worth nothing any more.
   */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  /** With a database that fails; a last attempt may begin at its end. */
  private static final Duration STORING = Duration.ofMinutes(2);

  private static final Duration LONGEST_LOOK = Duration.ofSeconds(3);

  private static final Duration WAIT = Duration.ofSeconds(15);
  private static final Duration LOOK = Duration.ofMillis(150);
  private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(5));

  private final TokenStore store;
  private final SealedTokens sealed;
  private final Grant grant;
  private final Sites sites;
  private final Alerts alerts;
  private final Clock clock;

  /** For the container's proxy. */
  protected SiteTokens() {
    this(null, null, null, null, null, null);
  }

  @Inject
  SiteTokens(
      TokenStore store, SealedTokens sealed, Grant grant, Sites sites, Alerts alerts, Clock clock) {
    this.store = store;
    this.sealed = sealed;
    this.grant = grant;
    this.sites = sites;
    this.alerts = alerts;
    this.clock = clock;
  }

  /**
   * The site's token.
   *
   * @throws CallFailedException NEEDS_RECONNECT without usable tokens, RESTING while they cannot be
   *     renewed
   */
  AccessToken current(String site) throws CallFailedException {
    StoredPair pair = pair(site);
    Instant now = clock.instant();
    return pair.isDue(now) ? renewed(pair, pair.isGood(now)) : opened(pair);
  }

  /** Another token than one that AudaConnect has refused; see {@link #current}. */
  AccessToken insteadOf(AccessToken refused) throws CallFailedException {
    StoredPair pair = pair(refused.site());
    return pair.pair().equals(refused.pair()) ? renewed(pair, false) : current(refused.site());
  }

  /** AudaConnect refuses even a token that it gave a moment ago. */
  CallFailedException refusedAgain(AccessToken token) {
    return lost(token.site(), token.pair(), "AudaConnect refuses a token that it has just given");
  }

  /** Renews the tokens of a site that nobody has used for long. */
  void renewIdle(String site) throws CallFailedException {
    renewed(pair(site), true);
  }

  private StoredPair pair(String site) throws CallFailedException {
    StoredPair pair =
        store
            .find(site)
            .orElseThrow(() -> failure(CallProblem.NEEDS_RECONNECT, "the site is not connected"));
    if (pair.state() == SiteState.NEEDS_RECONNECT) {
      throw failure(CallProblem.NEEDS_RECONNECT, "the site must be connected again");
    }
    return pair;
  }

  private AccessToken opened(StoredPair pair) throws CallFailedException {
    try {
      return sealed.access(pair);
    } catch (UnreadableSecretException e) {
      throw unreadable(pair, e);
    }
  }

  /**
   * @param usable whether the old token may be used on
   */
  private AccessToken renewed(StoredPair pair, boolean usable) throws CallFailedException {
    Duration rest =
        pair.retryAt().map(at -> Duration.between(clock.instant(), at)).orElse(Duration.ZERO);
    if (rest.compareTo(Duration.ZERO) > 0) {
      return usable ? opened(pair) : rest(rest);
    }
    String refreshToken = refreshToken(pair);
    UUID claim = UUID.randomUUID();
    if (!store.claim(pair.site(), pair.pair(), claim, CLAIM)) {
      return usable ? opened(pair) : another(pair);
    }
    try {
      return store(pair, grant.renew(pair.site(), refreshToken));
    } catch (GrantFailedException e) {
      return notGiven(pair, claim, e, usable);
    }
  }

  private String refreshToken(StoredPair pair) throws CallFailedException {
    Optional<String> token;
    try {
      token = sealed.refresh(pair);
    } catch (UnreadableSecretException e) {
      throw unreadable(pair, e);
    }
    if (token.isEmpty()) {
      throw lost(pair.site(), pair.pair(), "AudaConnect gave no token to renew it with");
    }
    return token.get();
  }

  /** Lost before it is stored, the pair would be lost for good: hence the patience. */
  private AccessToken store(StoredPair before, TokenPair given) throws CallFailedException {
    StoredPair after = sealed.seal(before.site(), given);
    long began = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      try {
        if (!sites.renewed(before, after)) {
          return opened(pair(before.site())); // an operator has connected it anew meanwhile
        }
        break;
      } catch (RuntimeException database) {
        if (System.nanoTime() - began > STORING.toNanos()) {
          throw database;
        }
        LOG.log(Level.WARNING, "New tokens of " + before.site() + " are not stored yet", database);
        LockSupport.parkNanos(
            Math.min(LOOK.multipliedBy(attempt).toNanos(), LONGEST_LOOK.toNanos()));
      }
    }
    if (before.failures() > 0) {
      alerts.settle(ALERT, SUBJECT);
    }
    return opened(after);
  }

  private AccessToken notGiven(
      StoredPair pair, UUID claim, GrantFailedException failure, boolean usable)
      throws CallFailedException {
    Duration wait = BACK_OFF.after(pair.failures() + 1, ThreadLocalRandom.current());
    Duration rest = failure.patience().compareTo(wait) > 0 ? failure.patience() : wait;
    store.failed(pair.site(), claim, clock.instant().plus(rest));
    if (failure.reason() == GrantFailedException.Reason.INVALID_GRANT) {
      throw lost(pair.site(), pair.pair(), "AudaConnect takes the site's consent no more");
    }
    if (failure.reason() == GrantFailedException.Reason.REFUSED) {
      alerts.raise(
          ALERT,
          SUBJECT,
          failure.getMessage()
              + ". Sites whose token ends wait and lose nothing. Check"
              + " fieldhub.audaconnect.token-url, .client-id and .client-secret.");
    }
    LOG.log(
        Level.WARNING,
        "No new tokens for {0}: {1}",
        new Object[] {pair.site(), failure.getMessage()});
    return usable ? opened(pair) : rest(rest);
  }

  /** Somebody else renews it just now. */
  private AccessToken another(StoredPair pair) throws CallFailedException {
    Instant end = clock.instant().plus(WAIT);
    while (clock.instant().isBefore(end) && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(LOOK.toNanos());
      StoredPair now = pair(pair.site());
      if (!now.pair().equals(pair.pair())) {
        return opened(now);
      }
      if (now.failures() > pair.failures()) {
        break;
      }
    }
    return rest(LOOK);
  }

  private static AccessToken rest(Duration rest) throws CallFailedException {
    throw new CallFailedException(
        CallProblem.RESTING, "the site's token cannot be renewed just now", rest);
  }

  private CallFailedException unreadable(StoredPair pair, UnreadableSecretException e) {
    return lost(pair.site(), pair.pair(), "Its stored tokens cannot be read: " + e.getMessage());
  }

  private CallFailedException lost(String site, UUID pair, String reason) {
    sites.needsReconnect(site, pair, reason);
    return failure(CallProblem.NEEDS_RECONNECT, reason);
  }

  private static CallFailedException failure(CallProblem problem, String text) {
    return new CallFailedException(problem, text, Duration.ZERO);
  }
}
