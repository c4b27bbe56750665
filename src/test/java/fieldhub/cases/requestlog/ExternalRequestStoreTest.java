package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.http.Json;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExternalRequestStoreTest {

  @Test
  void ofManyEntriesTheNewestAreShownOldestFirst() throws Exception {
    ExternalRequestStore store =
        new ExternalRequestStore(new SqlStore(MigratedH2.create()), new Json());
    for (String each : new String[] {"first", "second", "third"}) {
      LogEntry entry =
          LogEntry.of(
              "t", LogEntry.SUCCESS, 5, each, Optional.of("r".repeat(1000)), Optional.empty());
      store.insert(5, Origin.PARTNER, "desk", each, entry, Instant.EPOCH);
    }

    assertThat(store.ofCase(5, 2600))
        .extracting(it -> it.entry().trackingId().orElseThrow())
        .containsExactly("second", "third");
    assertThat(store.ofCase(5, 100_000)).hasSize(3);
    assertThat(store.ofCase(6, 100_000)).isEmpty();
  }
}
