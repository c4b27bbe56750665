package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunStoreTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant BEFORE = NOON.minusSeconds(60);
  private static final Instant AFTER = NOON.plusSeconds(60);

  private SqlStore sql;
  private RunStore runs;

  @BeforeEach
  void start() throws Exception {
    sql = new SqlStore(MigratedH2.create());
    runs = new RunStore(sql);
  }

  @Test
  void aCaseThatNoRunHasSeenIsDue() {
    assertThat(runs.isAnyDue()).isFalse();
    touch(1, BEFORE);
    assertThat(runs.isAnyDue()).isTrue();
    runs.done(1, due(begun(false), 1).get(0), true);
    assertThat(runs.isAnyDue()).isFalse();
  }

  @Test
  void whatBecomesDueMeanwhileBelongsToTheNextRun() {
    touch(1, BEFORE);
    Run run = begun(false);
    touch(2, AFTER);
    touch(1, AFTER);
    assertThat(due(run, 1)).hasSize(1);
    assertThat(due(run, 2)).isEmpty();
    assertThat(runs.done(run.id(), due(run, 1).get(0), true)).isTrue();
    touch(1, AFTER);
    assertThat(runs.isAnyLeft(run)).isFalse();
    assertThat(runs.isAnyDue()).isTrue();
  }

  @Test
  void aRunOfAllCasesLooksAtThoseThatWereNotTouchedToo() {
    touch(1, BEFORE);
    Run first = begun(false);
    runs.done(first.id(), due(first, 1).get(0), true);
    runs.end(first.id(), first.fence(), RunState.COMPLETED, NOON);
    assertThat(due(begun(false), 1)).isEmpty();
    assertThat(due(begun(true), 1)).hasSize(1);
  }

  @Test
  void whatARunOfAllCasesCouldNotCompareBecomesDue() {
    touch(1, BEFORE);
    Run first = begun(false);
    runs.done(first.id(), due(first, 1).get(0), true);
    runs.end(first.id(), first.fence(), RunState.COMPLETED, NOON);
    Run second = begun(true);
    runs.done(second.id(), due(second, 1).get(0), false);
    assertThat(runs.isAnyLeft(second)).isFalse();
    assertThat(runs.isAnyDue()).isTrue();
    runs.end(second.id(), second.fence(), RunState.COMPLETED, NOON);
    Run third = begun(false);
    runs.done(third.id(), due(third, 1).get(0), true);
    assertThat(runs.isAnyDue()).isFalse();
  }

  @Test
  void onlyExecutionsThatFinishNoCaseAreIdle() {
    Run run = begun(false);
    assertThat(run.idle()).isEqualTo(1);
    runs.begin(run.id());
    assertThat(run(run.id()).idle()).isEqualTo(2);
    runs.add(run.id(), 2, new RunCounts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    runs.begin(run.id());
    assertThat(run(run.id()).idle()).isZero();
    assertThat(run(run.id()).fence()).isEqualTo(3);
  }

  private Run begun(boolean all) {
    long id = runs.insert(all, true, "astrid", NOON);
    runs.begin(id);
    return run(id);
  }

  private Run run(long id) {
    return runs.find(id).orElseThrow();
  }

  private List<DueCase> due(Run run, long caseId) {
    return runs.due(run, Slices.of(caseId), caseId - 1, 1).stream()
        .filter(it -> it.id() == caseId)
        .toList();
  }

  private void touch(long caseId, Instant at) {
    new CaseLogStore(sql, Clock.fixed(at, ZoneOffset.UTC)).touch(caseId, new UUID(0, caseId));
  }
}
