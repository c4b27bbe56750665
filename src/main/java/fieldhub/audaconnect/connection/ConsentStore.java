package fieldhub.audaconnect.connection;

import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.security.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code audaconnect_consent}. */
@ApplicationScoped
class ConsentStore {

  @Inject private SqlStore sql;

  /**
   * @param verifier the PKCE secret, if one is used
   */
  record Asked(String site, String operator, Optional<Sealed> verifier) {}

  void insert(byte[] stateHash, Asked asked, Instant expiresAt) {
    sql.write(
        """
        INSERT INTO audaconnect_consent
          (state_hash, site, operator, verifier_key_id, verifier, expires_at)
        VALUES (?, ?, ?, ?, ?, ?)""",
        stateHash,
        asked.site(),
        asked.operator(),
        asked.verifier().map(Sealed::keyId).orElse(null),
        asked.verifier().map(Sealed::bytes).orElse(null),
        expiresAt);
  }

  /** Whether it was good until now; it is not any more. */
  boolean use(byte[] stateHash, Instant now) {
    return sql.write(
            """
            UPDATE audaconnect_consent SET used_at = ?
            WHERE state_hash = ? AND used_at IS NULL AND expires_at > ?""",
            now,
            stateHash,
            now)
        == 1;
  }

  Asked find(byte[] stateHash) {
    List<Asked> found =
        sql.read(
            """
            SELECT site, operator, verifier_key_id, verifier FROM audaconnect_consent
            WHERE state_hash = ?""",
            row ->
                new Asked(
                    row.getString("site"),
                    row.getString("operator"),
                    row.getBytes("verifier") == null
                        ? Optional.empty()
                        : Optional.of(
                            new Sealed(
                                row.getString("verifier_key_id"), row.getBytes("verifier")))),
            stateHash);
    return found.get(0);
  }

  void deleteExpiredBefore(Instant time) {
    sql.write("DELETE FROM audaconnect_consent WHERE expires_at < ?", time);
  }
}
