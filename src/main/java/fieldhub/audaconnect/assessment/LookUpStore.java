package fieldhub.audaconnect.assessment;

import fieldhub.audaconnect.connection.CallClaim;
import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The table {@code audaconnect_assessment}, as ids are looked up; every method joins the caller's
 * transaction. A row that is being looked up has a claim token, and is due again when the claim has
 * run out, by the database's clock.
 */
@ApplicationScoped
class LookUpStore {

  private static final int LONGEST_ERROR = 500;
  private static final int LONGEST_CORRELATION = 100;

  private final SqlStore sql;

  @Inject
  LookUpStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected LookUpStore() {
    this(null);
  }

  /** Takes the one that is due longest, of a site that may be called. */
  Optional<LookUpClaim> claimNext(Set<String> notOf, Instant now) {
    UUID token = Ids.next();
    Optional<LookUpClaim> claim =
        sql
            .read(
                """
                SELECT a.* FROM audaconnect_assessment a
                WHERE a.state = 'WAITING' AND NOT (a.site = ANY(?))
                  AND a.next_attempt_at <=
                    CASE WHEN a.claim_token IS NULL THEN ? ELSE CURRENT_TIMESTAMP END
                  AND EXISTS (SELECT 1 FROM audaconnect_site s
                    WHERE s.name = a.site AND s.state = 'CONNECTED')
                ORDER BY a.next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                row ->
                    new LookUpClaim(
                        row.getObject("id", UUID.class),
                        AssessmentStore.key(row),
                        row.getInt("attempts"),
                        token),
                notOf.toArray(String[]::new),
                now)
            .stream()
            .findFirst();
    claim.ifPresent(
        it ->
            sql.write(
                "UPDATE audaconnect_assessment SET last_attempt_at = ?, claim_token = ?, next_attempt_at = "
                    + SqlStore.FROM_NOW
                    + " WHERE id = ?",
                now,
                token,
                CallClaim.SECONDS,
                it.id()));
    return claim;
  }

  /** Who looks them up lives; claims that were lost stay lost. */
  void extend(Collection<LookUpClaim> claims) {
    sql.writeEach(
        "UPDATE audaconnect_assessment SET next_attempt_at = "
            + SqlStore.FROM_NOW
            + " WHERE id = ? AND claim_token = ?",
        claims.stream()
            .sorted(Comparator.comparing(LookUpClaim::id, Ids.IN_ORDER))
            .map(it -> new Object[] {CallClaim.SECONDS, it.id(), it.token()})
            .toList());
  }

  /** False when the claim was lost: it was taken over, or an operator took the entry out. */
  boolean found(LookUpClaim claim, UUID assessmentId, String correlationId, Instant now) {
    return sql.write(
            """
            UPDATE audaconnect_assessment
            SET state = 'FOUND', assessment_id = ?, found_at = ?, claim_token = NULL,
              last_error = NULL, correlation_id = ?
            WHERE id = ? AND claim_token = ?""",
            assessmentId,
            now,
            SqlStore.cut(correlationId, LONGEST_CORRELATION),
            claim.id(),
            claim.token())
        == 1;
  }

  /** False when the claim was lost. */
  boolean failed(
      LookUpClaim claim, NextLookUp next, String error, String correlationId, Instant now) {
    return sql.write(
            """
            UPDATE audaconnect_assessment
            SET state = ?, attempts = ?, next_attempt_at = ?, claim_token = NULL, last_error = ?,
              correlation_id = ?
            WHERE id = ? AND claim_token = ?""",
            next.state().name(),
            next.attempts(),
            now.plus(next.pause()),
            SqlStore.cut(error, LONGEST_ERROR),
            SqlStore.cut(correlationId, LONGEST_CORRELATION),
            claim.id(),
            claim.token())
        == 1;
  }
}
