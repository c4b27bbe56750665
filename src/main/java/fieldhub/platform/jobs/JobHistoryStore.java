package fieldhub.platform.jobs;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * What Payara's JBatch keeps of executions, in the tables that Liquibase makes for it. It has no
 * way of its own to forget. On another server they stay empty.
 */
@ApplicationScoped
class JobHistoryStore {

  private final SqlStore sql;

  @Inject
  JobHistoryStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected JobHistoryStore() {
    this(null);
  }

  /**
   * Deletes executions with their jobs, partitions and steps.
   *
   * @param endedBefore or, when a crash left them without an end, last written before
   * @return how many were deleted; fewer than {@code most} when these were the last
   */
  int delete(Instant endedBefore, int most) {
    Long[] executions =
        sql.read(
                """
                SELECT jobexecid FROM jbatchexecutioninstancedata
                WHERE COALESCE(endtime, updatetime, createtime) < ?
                ORDER BY jobexecid LIMIT ?""",
                row -> row.getLong("jobexecid"),
                endedBefore,
                most)
            .toArray(Long[]::new);
    if (executions.length == 0) {
      return 0;
    }
    Long[] jobs =
        sql.read(
                "SELECT DISTINCT jobinstanceid FROM jbatchexecutioninstancedata WHERE jobexecid = ANY(?)",
                row -> row.getLong("jobinstanceid"),
                (Object) executions)
            .toArray(Long[]::new);
    // What is behind a step or a job goes with it.
    sql.write(
        "DELETE FROM jbatchstepexecutioninstancedata WHERE jobexecid = ANY(?)",
        (Object) executions);
    sql.write(
        "DELETE FROM jbatchexecutioninstancedata WHERE jobexecid = ANY(?)", (Object) executions);
    sql.write(
        """
        DELETE FROM jbatchjobinstancedata WHERE jobinstanceid = ANY(?) AND NOT EXISTS (
          SELECT 1 FROM jbatchexecutioninstancedata e
          WHERE e.jobinstanceid = jbatchjobinstancedata.jobinstanceid)""",
        (Object) jobs);
    return executions.length;
  }
}
