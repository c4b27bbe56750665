package fieldhub.platform.security;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Hashes and checks operators' passwords, slowly on purpose, and never more than a few at a time.
 */
@ApplicationScoped
public class OperatorPasswords {
  private static final Map<String, String> RULES =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "16",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  /** Guessing must not be able to take all processors. */
  private static final int AT_A_TIME = 2;

  private static final int LONGEST_WAIT_SECONDS = 3;

  private final Pbkdf2PasswordHash hashing;
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);
  private volatile String nobodysHash;

  /** For the client proxy only. */
  protected OperatorPasswords() {
    this.hashing = null;
  }

  @Inject
  public OperatorPasswords(Pbkdf2PasswordHash hashing) {
    this.hashing = hashing;
    hashing.initialize(RULES);
  }

  String hash(String password) {
    return inTurn(() -> hashing.generate(password.toCharArray()));
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> hashing.verify(password.toCharArray(), hash));
  }

  /** Takes as long as a real check: whoever measures must not learn which names exist. */
  void pretendToCheck(String password) {
    if (nobodysHash == null) {
      nobodysHash = hash("nobody's password");
    }
    matches(password, nobodysHash);
  }

  /** Waits a moment only: whoever guesses must not hold all threads either. */
  private boolean takeTurn() {
    try {
      return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    if (!takeTurn()) {
      throw new ProblemException(ProblemType.UNAVAILABLE, "too many logons at once; try again");
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
