package fieldhub.serviceorderhub.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseFetchStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void anAttemptCountsFromItsClaimWhateverBecomesOfIt() throws Exception {
    SqlStore sql = new SqlStore(MigratedH2.create());
    CaseFetchStore store = new CaseFetchStore(sql);
    UUID guid = UUID.randomUUID();
    store.wish(guid, UUID.randomUUID(), NOW);

    CaseFetch first = store.claimNext(NOW).orElseThrow();
    assertThat(first.attempt()).isEqualTo(1);
    assertThat(first.lastError()).isEmpty();
    store.again(first, "HTTP 401", NOW);

    CaseFetch second = store.claimNext(NOW).orElseThrow();
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(second.lastError()).contains("HTTP 401");
    // Its node died: the claim runs out.
    sql.write("UPDATE case_fetch SET next_attempt_at = ?", Instant.EPOCH);

    assertThat(store.claimNext(NOW).orElseThrow().attempt()).isEqualTo(3);
    assertThat(store.hold(second)).isFalse();
  }
}
