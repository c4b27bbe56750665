package fieldhub.audaconnect.connection;

import java.time.Instant;
import java.util.Optional;

/**
 * Tokens as AudaConnect gives them (contract audaconnect 2.3).
 *
 * @param refresh empty when it gave none
 */
record TokenPair(String access, Optional<String> refresh, Instant expiresAt) {

  /** Tokens must not get into a log by chance. */
  @Override
  public String toString() {
    return "tokens until " + expiresAt;
  }
}
