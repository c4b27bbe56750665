package fieldhub.cases.requestlog;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The table {@code case_log}; every method joins the caller's transaction. */
@ApplicationScoped
class CaseLogStore {

  private final SqlStore sql;
  private final Clock clock;

  @Inject
  CaseLogStore(SqlStore sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected CaseLogStore() {
    this(null, null);
  }

  /** The case's log has changed, or may have: it is due for a reconciliation. */
  void touch(long caseId, UUID guid) {
    if (touchKnown(caseId) == 0
        && sql.write(
                """
                INSERT INTO case_log (case_id, guid, slice, touched, checked, last_run, due_since)
                VALUES (?, ?, ?, 1, 0, 0, ?) ON CONFLICT DO NOTHING""",
                caseId,
                guid,
                Slices.of(caseId),
                clock.instant())
            == 0) {
      touchKnown(caseId);
    }
  }

  /** The same for a case that has a log already; returns how many that were. */
  int touchKnown(long caseId) {
    return sql.write(
        """
        UPDATE case_log SET touched = touched + 1,
          due_since = CASE WHEN touched > checked THEN due_since ELSE ? END
        WHERE case_id = ?""",
        clock.instant(),
        caseId);
  }

  /** InfoCare's number of the case, as far as it is known. */
  OptionalLong upstreamId(long caseId) {
    Optional<Long> id =
        sql
            .read(
                "SELECT upstream_id FROM case_log WHERE case_id = ? AND upstream_id IS NOT NULL",
                row -> row.getLong("upstream_id"),
                caseId)
            .stream()
            .findFirst();
    return id.isPresent() ? OptionalLong.of(id.get()) : OptionalLong.empty();
  }

  /** False when that is known already. */
  boolean learn(long caseId, long upstreamId) {
    return sql.write(
            """
            UPDATE case_log SET upstream_id = ?, upstream_unknown_at = NULL
            WHERE case_id = ?
              AND (upstream_id IS NULL OR upstream_id <> ? OR upstream_unknown_at IS NOT NULL)""",
            upstreamId,
            caseId,
            upstreamId)
        == 1;
  }

  void unknownThere(long caseId, Instant now) {
    sql.write("UPDATE case_log SET upstream_unknown_at = ? WHERE case_id = ?", now, caseId);
  }
}
