package fieldhub.audaconnect.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.audaconnect.connection.CallProblem;
import fieldhub.parts.inpart.AssessmentOwner;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssessmentStoreTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final AssessmentKey ONE = new AssessmentKey("leeds", "7001", "A-1");
  private static final AssessmentKey OTHER = new AssessmentKey("leeds", "7001", "A-2");
  private static final AssessmentOwner JOB = new AssessmentOwner("WO-1", null);

  private AssessmentStore store;
  private LookUpStore lookUps;
  private SqlStore sql;

  @BeforeEach
  void start() throws Exception {
    sql = new SqlStore(MigratedH2.create());
    store = new AssessmentStore(sql);
    lookUps = new LookUpStore(sql);
    sql.write(
        """
        INSERT INTO audaconnect_site (name, label, company_code, site_id, state, state_at, created_at)
        VALUES ('leeds', 'Leeds', 'GBEX0042', '100231', 'CONNECTED', ?, ?)""",
        NOON,
        NOON);
  }

  @Test
  void entriesAreFoundAndListedByTheirKey() {
    store.insert(OTHER, JOB, "jo", NOON);
    store.insert(ONE, new AssessmentOwner(null, "C-1"), "jo", NOON);

    assertThat(store.lock(List.of(ONE, new AssessmentKey("york", "7001", "A-1"))))
        .containsOnlyKeys(ONE);
    assertThat(store.list(AssessmentFilter.ALL, Optional.empty(), 10))
        .extracting(Assessment::key)
        .containsExactly(ONE, OTHER);
    assertThat(store.list(AssessmentFilter.ALL, Optional.of(ONE), 10))
        .extracting(Assessment::key)
        .containsExactly(OTHER);
  }

  @Test
  void anIdIsLookedUpOnceAndStays() {
    store.insert(ONE, JOB, "jo", NOON);
    UUID assessment = UUID.randomUUID();
    LookUpClaim claim = lookUps.claimNext(Set.of(), NOON).orElseThrow();
    assertThat(lookUps.claimNext(Set.of(), NOON)).isEmpty();

    assertThat(lookUps.found(claim, assessment, "c-1", NOON)).isTrue();

    Assessment found = store.find(claim.id()).orElseThrow();
    assertThat(found.state()).isEqualTo(AssessmentState.FOUND);
    assertThat(found.assessmentId()).contains(assessment);
    assertThat(lookUps.claimNext(Set.of(), NOON.plus(Duration.ofDays(99)))).isEmpty();
    assertThat(store.otherOwner(assessment, claim.id())).isEmpty();
  }

  @Test
  void whatIsNotFoundWaitsUntilItsTimeOrAnOperatorsWish() {
    store.insert(ONE, JOB, "jo", NOON);
    LookUpClaim claim = lookUps.claimNext(Set.of(), NOON).orElseThrow();
    NextLookUp next =
        NextLookUp.after(CallProblem.NOT_FOUND, claim.attempts(), Duration.ZERO, new Random(1));
    assertThat(lookUps.failed(claim, next, "HTTP 404", "c-1", NOON)).isTrue();
    assertThat(lookUps.failed(claim, next, "HTTP 404", "c-1", NOON)).isFalse();

    assertThat(lookUps.claimNext(Set.of(), NOON.plusSeconds(3599))).isEmpty();
    store.lookUpAgain(claim.id(), NOON.plusSeconds(1));
    assertThat(lookUps.claimNext(Set.of(), NOON.plusSeconds(1)).map(LookUpClaim::attempts))
        .contains(0);
  }

  @Test
  void whoTookAnEntryOverFindsItForAnotherOwner() {
    store.insert(ONE, JOB, "jo", NOON);
    LookUpClaim dead = lookUps.claimNext(Set.of(), NOON).orElseThrow();
    sql.write("UPDATE audaconnect_assessment SET next_attempt_at = ?", NOON);

    LookUpClaim taken = lookUps.claimNext(Set.of(), NOON).orElseThrow();

    assertThat(lookUps.found(dead, UUID.randomUUID(), "", NOON)).isFalse();
    assertThat(lookUps.found(taken, UUID.randomUUID(), "", NOON)).isTrue();
  }

  @Test
  void aClaimThatIsKeptUpIsNobodyElses() {
    store.insert(ONE, JOB, "jo", NOON);
    LookUpClaim claim = lookUps.claimNext(Set.of(), NOON).orElseThrow();
    sql.write("UPDATE audaconnect_assessment SET next_attempt_at = ?", NOON);

    lookUps.extend(List.of(claim));

    assertThat(lookUps.claimNext(Set.of(), NOON)).isEmpty();
  }
}
