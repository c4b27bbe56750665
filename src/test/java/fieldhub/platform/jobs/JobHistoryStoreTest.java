package fieldhub.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JobHistoryStoreTest {

  private static final Instant LIMIT = Instant.parse("2026-03-10T00:00:00Z");
  private static final List<String> TABLES =
      List.of(
          "jbatchjobinstancedata",
          "jbatchexecutioninstancedata",
          "jbatchstepexecutioninstancedata",
          "jbatchjobstatus",
          "jbatchstepstatus");

  private SqlStore sql;
  private JobHistoryStore store;

  @BeforeEach
  void start() throws Exception {
    sql = new SqlStore(MigratedH2.create());
    store = new JobHistoryStore(sql);
  }

  @Test
  void whatEndedLongAgoGoesWithAllThatHangsOnIt() {
    execution(1, "2026-03-09T23:59:00Z", "2026-03-09T23:59:59Z");

    assertThat(store.delete(LIMIT, 10)).isEqualTo(1);

    assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isZero());
  }

  @Test
  void whatEndedLaterStays() {
    execution(1, "2026-03-09T23:59:00Z", "2026-03-10T00:00:01Z");

    assertThat(store.delete(LIMIT, 10)).isZero();

    assertThat(TABLES).allSatisfy(table -> assertThat(rows(table)).as(table).isEqualTo(1));
  }

  @Test
  void whatACrashLeftWithoutAnEndGoesByItsLastChange() {
    execution(1, "2026-03-09T23:59:00Z", null);
    execution(2, "2026-03-10T00:00:01Z", null);

    assertThat(store.delete(LIMIT, 10)).isEqualTo(1);

    assertThat(rows("jbatchjobinstancedata")).isEqualTo(1);
  }

  @Test
  void onlySomeGoAtOnce() {
    execution(1, "2026-03-09T00:00:00Z", "2026-03-09T00:00:01Z");
    execution(2, "2026-03-09T00:00:00Z", "2026-03-09T00:00:01Z");

    assertThat(store.delete(LIMIT, 1)).isEqualTo(1);
    assertThat(store.delete(LIMIT, 1)).isEqualTo(1);
    assertThat(store.delete(LIMIT, 1)).isZero();
  }

  @Test
  void soItIsWithWhatWildFlyKeeps() {
    executionOfWildFly(1, "2026-03-09T23:59:00Z", "2026-03-09T23:59:59Z");
    executionOfWildFly(2, "2026-03-09T23:59:00Z", null);
    executionOfWildFly(3, "2026-03-09T23:59:00Z", "2026-03-10T00:00:01Z");

    assertThat(store.delete(LIMIT, 10)).isEqualTo(2);

    assertThat(List.of("job_instance", "job_execution", "step_execution", "partition_execution"))
        .allSatisfy(table -> assertThat(rows(table)).as(table).isEqualTo(1));
  }

  private void executionOfWildFly(long id, String updated, String ended) {
    sql.write("INSERT INTO job_instance (jobinstanceid, jobname) VALUES (?, 'a-job')", id);
    sql.write(
        """
        INSERT INTO job_execution (jobexecutionid, jobinstanceid, lastupdatedtime, endtime)
        VALUES (?, ?, ?, ?)""",
        id,
        id,
        Instant.parse(updated),
        ended == null ? null : Instant.parse(ended));
    sql.write("INSERT INTO step_execution (stepexecutionid, jobexecutionid) VALUES (?, ?)", id, id);
    sql.write(
        "INSERT INTO partition_execution (partitionexecutionid, stepexecutionid) VALUES (1, ?)",
        id);
  }

  private void execution(long id, String updated, String ended) {
    sql.write("INSERT INTO jbatchjobinstancedata (jobinstanceid, name) VALUES (?, 'a-job')", id);
    sql.write("INSERT INTO jbatchjobstatus (id) VALUES (?)", id);
    sql.write(
        """
        INSERT INTO jbatchexecutioninstancedata (jobexecid, jobinstanceid, updatetime, endtime)
        VALUES (?, ?, ?, ?)""",
        id,
        id,
        Instant.parse(updated),
        ended == null ? null : Instant.parse(ended));
    sql.write(
        "INSERT INTO jbatchstepexecutioninstancedata (stepexecid, jobexecid) VALUES (?, ?)",
        id,
        id);
    sql.write("INSERT INTO jbatchstepstatus (id) VALUES (?)", id);
  }

  private long rows(String table) {
    return sql.read("SELECT COUNT(*) AS number FROM " + table, row -> row.getLong("number")).get(0);
  }
}
