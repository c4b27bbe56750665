package fieldhub.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final String NAME = "a-timed-job";
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private DataSource database;
  private Lease oneNode;
  private Lease anotherNode;

  @BeforeEach
  void start() throws Exception {
    database = MigratedH2.create();
    oneNode = node();
    anotherNode = node();
  }

  @Test
  void oneNodeAtATimeHoldsIt() {
    Optional<HeldLease> held = oneNode.take(NAME, A_WHILE);

    assertThat(held).isPresent();
    assertThat(anotherNode.take(NAME, A_WHILE)).isEmpty();
    held.get().release();
    assertThat(anotherNode.take(NAME, A_WHILE)).isPresent();
  }

  @Test
  void aHolderKeepsItByExtendingIt() {
    HeldLease held = oneNode.take(NAME, A_WHILE).orElseThrow();

    assertThat(held.extend(A_WHILE)).isTrue();
    assertThat(held.extend(A_WHILE)).isTrue();
    assertThat(anotherNode.take(NAME, A_WHILE)).isEmpty();
  }

  @Test
  void anotherNodeTakesOverWhatWasNotExtendedInTime() {
    HeldLease lost = oneNode.take(NAME, A_WHILE).orElseThrow();
    runOut();

    assertThat(anotherNode.take(NAME, A_WHILE)).isPresent();
    assertThat(lost.extend(A_WHILE)).isFalse();
  }

  @Test
  void whoLostItCannotGiveBackTheOthersLease() {
    HeldLease lost = oneNode.take(NAME, A_WHILE).orElseThrow();
    runOut();
    assertThat(anotherNode.take(NAME, A_WHILE)).isPresent();

    lost.release();

    assertThat(oneNode.take(NAME, A_WHILE)).isEmpty();
  }

  @Test
  void aJobRunsWhileNobodyElseRunsIt() {
    assertThat(
            oneNode.runExclusively(
                NAME,
                A_WHILE,
                () -> assertThat(anotherNode.runExclusively(NAME, A_WHILE, () -> {})).isFalse()))
        .isTrue();
    assertThat(anotherNode.runExclusively(NAME, A_WHILE, () -> {})).isTrue();
  }

  private Lease node() {
    return new Lease(new LeaseStore(database), Clock.systemUTC());
  }

  private void runOut() {
    new SqlStore(database).write("UPDATE shedlock SET lock_until = CURRENT_TIMESTAMP");
  }
}
