package fieldhub.platform.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.persistence.Ids;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AlertStoreTest {

  private static final String KIND = "audaconnect.reconnect";
  private static final Instant FIRST = Instant.parse("2026-11-22T10:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-22T11:00:00Z");

  private AlertStore store;

  @BeforeEach
  void start() throws Exception {
    store = new AlertStore(new SqlStore(MigratedH2.create()));
  }

  @Test
  void theSameAgainIsNoSecondAlertButIsCounted() {
    assertThat(raise("north", "first", FIRST)).isTrue();
    assertThat(raise("north", "again", LATER)).isFalse();

    assertThat(all())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.times()).isEqualTo(2);
              assertThat(alert.raisedAt()).isEqualTo(FIRST);
              assertThat(alert.lastAt()).isEqualTo(LATER);
              assertThat(alert.text()).isEqualTo("again");
            });
    assertThat(store.open()).isEqualTo(1);
  }

  @Test
  void anotherSubjectIsAnotherAlert() {
    raise("north", "text", FIRST);

    assertThat(raise("south", "text", FIRST)).isTrue();
    assertThat(store.open()).isEqualTo(2);
  }

  @Test
  void whatWasSettledIsRaisedAnew() {
    raise("north", "text", FIRST);
    store.settle(KIND, "north", "the hub", LATER);

    assertThat(store.open()).isZero();
    assertThat(raise("north", "text", LATER)).isTrue();
    assertThat(all())
        .extracting(alert -> alert.resolvedBy().orElse("open"))
        .containsExactlyInAnyOrder("the hub", "open");
  }

  @Test
  void anAlertIsResolvedOnce() {
    raise("north", "text", FIRST);
    Alert alert = all().get(0);

    assertThat(store.resolve(alert.id(), "jo", LATER)).isTrue();
    assertThat(store.resolve(alert.id(), "jim", LATER)).isFalse();
    assertThat(store.find(alert.id()).orElseThrow().resolvedBy()).contains("jo");
  }

  @Test
  void aLongTextIsCut() {
    raise("n".repeat(500), "t".repeat(5000), FIRST);

    assertThat(all().get(0).text()).hasSize(1000).endsWith("…");
    assertThat(raise("n".repeat(500), "once more", LATER)).isFalse();
  }

  private boolean raise(String subject, String text, Instant at) {
    return store.raise(Ids.next(), KIND, subject, text, at);
  }

  private List<Alert> all() {
    return store.list(
        new AlertFilter(Optional.empty(), Optional.of(KIND), Optional.empty(), Optional.empty()),
        10);
  }
}
