package fieldhub.serviceorderhub.webhook;

import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables of cases that are to be fetched; every method joins the caller's transaction. */
@ApplicationScoped
class CaseFetchStore {

  /** Longer than any call may take; a claim that is not settled then is another node's. */
  private static final int CLAIM_SECONDS = 180;

  private static final int LONGEST_ERROR = 500;

  private final SqlStore sql;

  @Inject
  CaseFetchStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected CaseFetchStore() {
    this(null);
  }

  /** Makes it due, unless it is already or is being fetched, and notes who waits for it. */
  void wish(UUID guid, UUID message, Instant now) {
    sql.write(
        """
        INSERT INTO case_fetch (guid, state, attempts, next_attempt_at, wished_at)
        VALUES (?, 'WAITING', 0, ?, ?) ON CONFLICT DO NOTHING""",
        guid,
        now,
        now);
    sql.write(
        """
        UPDATE case_fetch SET state = 'WAITING', attempts = 0, next_attempt_at = ?
        WHERE guid = ? AND state = 'PARKED'""",
        now,
        guid);
    sql.write(
        """
        INSERT INTO case_fetch_message (guid, message_id) VALUES (?, ?)
        ON CONFLICT DO NOTHING""",
        guid,
        message);
  }

  /** The attempt counts from here on, whether anybody lives to tell its outcome or not. */
  Optional<CaseFetch> claimNext(Instant now) {
    UUID token = Ids.next();
    Optional<CaseFetch> claim =
        sql
            .read(
                """
                SELECT guid, attempts, last_error FROM case_fetch
                WHERE state = 'WAITING' AND next_attempt_at <=
                  CASE WHEN claim_token IS NULL THEN ? ELSE CURRENT_TIMESTAMP END
                ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED""",
                row ->
                    new CaseFetch(
                        row.getObject("guid", UUID.class),
                        row.getInt("attempts") + 1,
                        Optional.ofNullable(row.getString("last_error")),
                        token),
                now)
            .stream()
            .findFirst();
    claim.ifPresent(
        it ->
            sql.write(
                "UPDATE case_fetch SET attempts = ?, claim_token = ?, next_attempt_at = "
                    + SqlStore.FROM_NOW
                    + " WHERE guid = ?",
                it.attempt(),
                token,
                CLAIM_SECONDS,
                it.guid()));
    return claim;
  }

  /** Keeps everybody else from it until the transaction's end; false when the claim was lost. */
  boolean hold(CaseFetch claim) {
    return !sql.read(
            "SELECT guid FROM case_fetch WHERE guid = ? AND claim_token = ? FOR UPDATE",
            row -> row.getString("guid"),
            claim.guid(),
            claim.token())
        .isEmpty();
  }

  /** The messages that wait for the case, in the order of their ids. */
  List<UUID> waiting(UUID guid) {
    return sql.read(
        "SELECT message_id FROM case_fetch_message WHERE guid = ? ORDER BY message_id",
        row -> row.getObject("message_id", UUID.class),
        guid);
  }

  void done(UUID guid) {
    sql.write("DELETE FROM case_fetch_message WHERE guid = ?", guid);
    sql.write("DELETE FROM case_fetch WHERE guid = ?", guid);
  }

  void again(CaseFetch claim, String error, Instant at) {
    failed(claim, "WAITING", error, at);
  }

  void park(CaseFetch claim, String error, Instant at) {
    failed(claim, "PARKED", error, at);
  }

  private void failed(CaseFetch claim, String state, String error, Instant at) {
    sql.write(
        """
        UPDATE case_fetch SET state = ?, next_attempt_at = ?, last_error = ?, claim_token = NULL
        WHERE guid = ?""",
        state,
        at,
        SqlStore.cut(error, LONGEST_ERROR),
        claim.guid());
  }
}
