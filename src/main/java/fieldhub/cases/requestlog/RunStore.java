package fieldhub.cases.requestlog;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code reconciliation_run} and the cases of a run; joins the caller's transaction. */
@ApplicationScoped
class RunStore {

  private static final String COLUMNS = "SELECT * FROM reconciliation_run";

  /** A case belongs to a run that began when it was due and has not looked at it yet. */
  private static final String DUE =
      """
       FROM case_log
      WHERE last_run <> ? AND (touched > checked AND due_since <= ? OR ? AND checked > 0)""";

  private final SqlStore sql;

  @Inject
  RunStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected RunStore() {
    this(null);
  }

  long insert(boolean allCases, boolean withUpstream, String askedBy, Instant now) {
    long id =
        sql.read("SELECT nextval('reconciliation_run_id') AS id", row -> row.getLong("id")).get(0);
    sql.write(
        """
        INSERT INTO reconciliation_run (id, state, all_cases, with_upstream, asked_by, fence, began_at)
        VALUES (?, 'WAITING', ?, ?, ?, 0, ?)""",
        id,
        allCases,
        withUpstream,
        askedBy,
        now);
    return id;
  }

  Optional<Run> find(long id) {
    return sql.read(COLUMNS + " WHERE id = ?", RunStore::run, id).stream().findFirst();
  }

  /** The run that waits or goes on. */
  Optional<Run> open() {
    return sql
        .read(COLUMNS + " WHERE state IN ('WAITING', 'RUNNING') ORDER BY id LIMIT 1", RunStore::run)
        .stream()
        .findFirst();
  }

  Optional<Run> last() {
    return sql.read(COLUMNS + " ORDER BY id DESC LIMIT 1", RunStore::run).stream().findFirst();
  }

  List<Run> list(long before, int limit) {
    return sql.read(
        COLUMNS + " WHERE id < ? ORDER BY id DESC LIMIT ?", RunStore::run, before, limit);
  }

  /** Another execution begins; earlier ones write no more. */
  void begin(long id) {
    sql.write(
        """
        UPDATE reconciliation_run SET state = 'RUNNING', fence = fence + 1,
          idle = CASE WHEN cases > cases_before THEN 0 ELSE idle + 1 END, cases_before = cases
        WHERE id = ? AND state IN ('WAITING', 'RUNNING')""",
        id);
  }

  boolean end(long id, long fence, RunState state, Instant now) {
    return sql.write(
            """
            UPDATE reconciliation_run SET state = ?, ended_at = ?
            WHERE id = ? AND fence = ? AND state = 'RUNNING'""",
            state.name(),
            now,
            id,
            fence)
        == 1;
  }

  /** Adds to the report; false when this execution no longer has the run. */
  boolean add(long id, long fence, RunCounts more) {
    return sql.write(
            """
            UPDATE reconciliation_run SET cases = cases + ?, cases_failed = cases_failed + ?,
              cases_unknown = cases_unknown + ?, matched = matched + ?, missing = missing + ?,
              doubled = doubled + ?, different = different + ?, taken_over = taken_over + ?,
              resolved = resolved + ?, pending = pending + ?, unrepaired = unrepaired + ?
            WHERE id = ? AND fence = ? AND state = 'RUNNING'""",
            more.cases(),
            more.casesFailed(),
            more.casesUnknown(),
            more.matched(),
            more.missing(),
            more.doubled(),
            more.different(),
            more.takenOver(),
            more.resolved(),
            more.pending(),
            more.unrepaired(),
            id,
            fence)
        == 1;
  }

  /** The next cases of a slice, by number. */
  List<DueCase> due(Run run, int slice, long after, int limit) {
    return sql.read(
        "SELECT case_id, guid, touched"
            + DUE
            + " AND slice = ? AND case_id > ? ORDER BY case_id LIMIT ?",
        row ->
            new DueCase(
                row.getLong("case_id"), row.getObject("guid", UUID.class), row.getLong("touched")),
        run.id(),
        run.beganAt(),
        run.allCases(),
        slice,
        after,
        limit);
  }

  /** Whether the run has not looked at all its cases. */
  boolean isAnyLeft(Run run) {
    return !sql.read(
            "SELECT case_id" + DUE + " LIMIT 1",
            row -> row.getLong("case_id"),
            run.id(),
            run.beganAt(),
            run.allCases())
        .isEmpty();
  }

  /** Whether a new run would find anything to look at. */
  boolean isAnyDue() {
    return !sql.read(
            "SELECT case_id FROM case_log WHERE touched > checked LIMIT 1",
            row -> row.getLong("case_id"))
        .isEmpty();
  }

  /**
   * Takes a case out of the run.
   *
   * @param checked whether the changes of its log that were seen are in order; else the case stays
   *     due, also one that was looked at without any
   * @return false when the run has looked at it before
   */
  boolean done(long run, DueCase due, boolean checked) {
    return sql.write(
            """
            UPDATE case_log SET last_run = ?,
              checked = CASE WHEN ? THEN ? WHEN checked < touched THEN checked ELSE touched - 1 END
            WHERE case_id = ? AND last_run <> ?""",
            run,
            checked,
            due.touched(),
            due.id(),
            run)
        == 1;
  }

  private static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getLong("id"),
        RunState.valueOf(row.getString("state")),
        row.getBoolean("all_cases"),
        row.getBoolean("with_upstream"),
        row.getString("asked_by"),
        row.getLong("fence"),
        row.getLong("idle"),
        SqlStore.instant(row, "began_at"),
        Optional.ofNullable(SqlStore.instant(row, "ended_at")),
        new RunCounts(
            row.getLong("cases"),
            row.getLong("cases_failed"),
            row.getLong("cases_unknown"),
            row.getLong("matched"),
            row.getLong("missing"),
            row.getLong("doubled"),
            row.getLong("different"),
            row.getLong("taken_over"),
            row.getLong("resolved"),
            row.getLong("pending"),
            row.getLong("unrepaired")));
  }
}
