package fieldhub.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Logs operators in by HTTP Basic. A checked password is remembered for seconds: checking costs a
 * tenth of a second.
 */
@ApplicationScoped
public class OperatorLogin {
  /** Bounds how long another node goes on accepting a password that was changed here. */
  static final Duration REMEMBERED = Duration.ofSeconds(30);

  private static final String BASIC = "Basic ";
  private static final int MAX_HEADER = 1024;
  private static final int MAX_REMEMBERED = 1000;

  private final OperatorStore store;
  private final PasswordHashes passwords;
  private final Clock clock;
  private final PasswordMark marks = new PasswordMark();
  private final LoginThrottle throttle = new LoginThrottle();
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
  private final AtomicLong changes = new AtomicLong();

  private record Remembered(byte[] mark, OperatorPrincipal operator, Instant until) {}

  /** For the client proxy only. */
  protected OperatorLogin() {
    this(null, null, null);
  }

  @Inject
  public OperatorLogin(OperatorStore store, PasswordHashes passwords, Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.clock = clock;
  }

  /**
   * The operator of a request.
   *
   * @throws LogonRefusedException if name and password are missing or wrong, the account is
   *     disabled, or there were too many failures lately
   */
  OperatorPrincipal login(HttpServletRequest request) throws LogonRefusedException {
    String[] pair = nameAndPassword(request.getHeader("Authorization"));
    String name = pair[0];
    byte[] mark = marks.of(pair[1]);
    Instant now = clock.instant();
    Remembered known = remembered.get(name);
    if (known != null && now.isBefore(known.until()) && MessageDigest.isEqual(known.mark(), mark)) {
      return known.operator();
    }
    return check(name, pair[1], mark, request.getRemoteAddr(), now);
  }

  private OperatorPrincipal check(
      String name, String password, byte[] mark, String address, Instant now)
      throws LogonRefusedException {
    if (throttle.isClosed(name, address, now)) {
      throw new LogonRefusedException("too many failures for this name from this address");
    }
    long before = changes.get();
    Optional<OperatorStore.Credential> credential = store.credential(name);
    if (!passwords.matches(password, credential.map(OperatorStore.Credential::passwordHash))) {
      throttle.failed(name, address, now);
      throw new LogonRefusedException("unknown or disabled operator, or wrong password");
    }
    if (throttle.isClosed(name, address, now)) { // by guesses sent side by side with this one
      throw new LogonRefusedException("too many failures for this name from this address");
    }
    throttle.succeeded(name, address);
    OperatorPrincipal operator = new OperatorPrincipal(name, credential.orElseThrow().role());
    remember(new Remembered(mark, operator, now.plus(REMEMBERED)), before);
    return operator;
  }

  /**
   * Unless an account changed while the password was being checked: then what was checked may be
   * the old one.
   */
  private void remember(Remembered login, long before) {
    if (remembered.size() >= MAX_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(login.operator().name(), login);
    if (changes.get() != before) {
      remembered.remove(login.operator().name(), login);
    }
  }

  void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) OperatorChanged changed) {
    changes.incrementAndGet();
    remembered.remove(changed.name());
  }

  private static String[] nameAndPassword(String header) throws LogonRefusedException {
    if (header == null
        || header.length() > MAX_HEADER
        || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      throw new LogonRefusedException("no Basic logon");
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(BASIC.length()).trim());
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      if (colon < 1 || pair.indexOf('\0') >= 0) {
        throw new LogonRefusedException("no name and password in the Basic logon");
      }
      return new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
    } catch (IllegalArgumentException notBase64) {
      throw new LogonRefusedException("the Basic logon is not base64");
    }
  }
}
