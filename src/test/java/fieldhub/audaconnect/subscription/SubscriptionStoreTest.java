package fieldhub.audaconnect.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubscriptionStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final UUID ID = UUID.fromString("6f0c2c1e-9a4b-4d57-8f1e-3b2a7d5c9e10");

  @Test
  void itBelongsToASiteUntilItEndsThere() throws Exception {
    SubscriptionStore store = new SubscriptionStore(new SqlStore(MigratedH2.create()));
    assertThat(store.currentSiteOf(ID)).isEmpty();

    store.put(new Subscription(ID, "one", true, NOW));
    assertThat(store.currentSiteOf(ID)).contains("one");

    assertThat(store.end("one", NOW)).isTrue();
    assertThat(store.end("one", NOW)).as("ended already").isFalse();
    assertThat(store.currentSiteOf(ID)).isEmpty();
    assertThat(store.siteOf(ID)).contains("one");
  }
}
