package fieldhub.audaconnect.orderstatus;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderReadStoreTest {

  private static final String SITE = "leeds";
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  private OrderReadStore store;

  @BeforeEach
  void start() throws Exception {
    store = new OrderReadStore(new SqlStore(MigratedH2.create()));
  }

  @Test
  void whateverWishesAnOrderItWaitsOnce() {
    List<UUID> orders = Stream.generate(UUID::randomUUID).limit(3).sorted().toList();

    store.wish(SITE, orders.subList(0, 2), "notification 1", NOON);
    store.wish(SITE, orders, "notification 2", NOON);

    assertThat(store.waiting(SITE)).isEqualTo(3);
    assertThat(store.waiting("york")).isZero();
  }
}
