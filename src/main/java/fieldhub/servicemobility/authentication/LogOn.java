package fieldhub.servicemobility.authentication;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.platform.security.PasswordHashes;
import fieldhub.platform.security.TokenSigner;
import fieldhub.platform.security.Turns;
import fieldhub.servicemobility.authentication.TechnicianAccountStore.Credential;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Gives a technician a token for user name and password (contract servicemobility 5.2 and 5.3).
 * Unknown user, wrong password, disabled and locked get the same answer after the same work: one
 * password is hashed, whatever comes. Only a locked address is refused without, whoever it is.
 */
@ApplicationScoped
public class LogOn {
  private static final Logger LOG = Logger.getLogger(LogOn.class.getName());

  /** Half of the processors: the others are for whoever is logged on already. */
  private static final int AT_A_TIME = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

  /** A shift that begins together; half of the threads that a node has for all requests. */
  private static final int WAITING = 32;

  private final Turns turns = new Turns(AT_A_TIME, WAITING);

  @Inject private TechnicianAccountStore accounts;
  @Inject private PasswordHashes passwords;
  @Inject private LogonAttempts attempts;
  @Inject private TokenSigner signer;
  @Inject private AuthenticationSettings settings;
  @Inject private Clock clock;

  /**
   * A token for the user.
   *
   * @param address where the request came from
   * @throws ProblemException UNAUTHENTICATED for whatever is wrong with the credentials;
   *     UNAVAILABLE when no tokens can be signed, or too many want to log on at once
   */
  String token(AuthenticationRequest request, String address) {
    if (!signer.isSetUp()) {
      LOG.warning("Nobody can log on: fieldhub.servicemobility.jwt.signing-key is not set");
      throw new ProblemException(
          ProblemType.UNAVAILABLE, "Logon through Fieldhub is not set up; ask your administrator");
    }
    if (attempts.isLocked(address)) {
      throw refusal();
    }
    Optional<Credential> account = accounts.credential(request.username());
    boolean same =
        passwords.matches(request.password(), account.flatMap(Credential::passwordHash), turns);
    LogonAttempt attempt =
        new LogonAttempt(
            request.username(), address, account.isPresent(), objection(account, same));
    LogonOutcome outcome = LockCollisions.outlast(() -> attempts.settle(attempt));
    // An unknown name is not logged: some people type their password into the wrong field.
    String who = attempt.known() ? attempt.username() : "an unknown user";
    LOG.log(Level.INFO, "logon of {0} from {1}: {2}", new Object[] {who, address, outcome});
    if (outcome != LogonOutcome.ACCEPTED) {
      throw refusal();
    }
    return signer.sign(claims(request.username(), account.orElseThrow().terms()));
  }

  private static ProblemException refusal() {
    return new ProblemException(ProblemType.UNAUTHENTICATED, (String) null);
  }

  private static Optional<String> objection(Optional<Credential> account, boolean samePassword) {
    if (account.isEmpty()) {
      return Optional.of("unknown user");
    }
    if (!account.get().terms().active()) {
      return Optional.of("the account is disabled");
    }
    return samePassword ? Optional.empty() : Optional.of("wrong password");
  }

  /** With {@code sub}, so that {@code UserName} can be compared with it. */
  private Map<String, Object> claims(String username, TechnicianTerms terms) {
    Instant now = clock.instant();
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(settings.tokenLifetime()).getEpochSecond());
    claims.put("name", terms.name());
    claims.put("email", terms.email());
    claims.put("sub", username);
    return claims;
  }
}
