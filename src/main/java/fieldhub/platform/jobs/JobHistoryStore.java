package fieldhub.platform.jobs;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * What Payara's JBatch and WildFly's JBeret keep of executions, in the tables that Liquibase makes
 * for them. Neither forgets by itself. Those of the other server stay empty.
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
   * @param most of each server's
   * @return how many were deleted; fewer than {@code most} when these were the last
   */
  int delete(Instant endedBefore, int most) {
    return deleteOfPayara(endedBefore, most) + deleteOfWildFly(endedBefore, most);
  }

  /** Executions, steps and partitions go with their job. */
  private int deleteOfWildFly(Instant endedBefore, int most) {
    return sql.write(
        """
        DELETE FROM job_instance WHERE jobinstanceid IN (
          SELECT jobinstanceid FROM job_execution GROUP BY jobinstanceid
          HAVING MAX(COALESCE(endtime, lastupdatedtime, createtime)) < ?
          ORDER BY jobinstanceid LIMIT ?)""",
        endedBefore,
        most);
  }

  private int deleteOfPayara(Instant endedBefore, int most) {
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
