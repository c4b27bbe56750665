package fieldhub.platform.security;

import fieldhub.platform.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/**
 * Hashes and checks the passwords of operators and technicians, slowly on purpose, and never more
 * than a few at a time.
 */
@ApplicationScoped
public class PasswordHashes {
  private static final Map<String, String> RULES =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
          "Pbkdf2PasswordHash.Iterations", "210000",
          "Pbkdf2PasswordHash.SaltSizeBytes", "16",
          "Pbkdf2PasswordHash.KeySizeBytes", "32");

  /** Guessing must not be able to take all processors. */
  private static final int AT_A_TIME = 2;

  private static final int WAITING = 16;

  private final Pbkdf2PasswordHash hashing;
  private final Turns turns = new Turns(AT_A_TIME, WAITING);
  private final String nobodysHash;

  /** For the client proxy only. */
  protected PasswordHashes() {
    this.hashing = null;
    this.nobodysHash = null;
  }

  @Inject
  public PasswordHashes(Pbkdf2PasswordHash hashing) {
    this.hashing = hashing;
    hashing.initialize(RULES);
    nobodysHash = hashing.generate("nobody's password".toCharArray());
  }

  /**
   * The hash of a password, with its algorithm and salt.
   *
   * @throws ProblemException UNAVAILABLE when too many wait for theirs
   */
  public String hash(String password) {
    return turns.take(() -> hashing.generate(password.toCharArray()));
  }

  /**
   * Whether it is the account's password. Takes as long where there is no account or none with a
   * password: whoever measures must not learn which names exist.
   *
   * @param hash what is stored for the account; empty answers false, after the same work
   * @throws ProblemException UNAVAILABLE when too many wait for theirs
   */
  public boolean matches(String password, Optional<String> hash) {
    return matches(password, hash, turns);
  }

  /** The same in turns of the caller's own, so that his flood is nobody else's. */
  public boolean matches(String password, Optional<String> hash, Turns own) {
    String compared = hash.orElse(nobodysHash);
    boolean same = own.take(() -> hashing.verify(password.toCharArray(), compared));
    return same && hash.isPresent();
  }
}
