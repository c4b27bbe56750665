package fieldhub.parts.inpart;

import static fieldhub.parts.inpart.InpartSamples.NOON;
import static fieldhub.parts.inpart.InpartSamples.fetch;
import static fieldhub.parts.inpart.InpartSamples.line;
import static fieldhub.parts.inpart.InpartSamples.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fieldhub.platform.http.Json;
import fieldhub.platform.journey.Journey;
import fieldhub.platform.journey.JourneyEntry;
import fieldhub.platform.journey.JourneyKey;
import fieldhub.platform.journey.KeyKind;
import fieldhub.platform.persistence.MigratedH2;
import fieldhub.platform.persistence.SqlStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakeReadingsTest {

  private final List<InpartOrderChanged> told = new ArrayList<>();
  private final List<JourneyEntry> recorded = new ArrayList<>();
  private final UUID id = UUID.randomUUID();

  private InpartOrderStore orders;
  private InpartHistoryStore history;
  private AssessmentOwnerStore owners;
  private TakeReadings taking;

  @BeforeEach
  void start() throws Exception {
    SqlStore sql = new SqlStore(MigratedH2.create());
    orders = new InpartOrderStore(sql);
    history = new InpartHistoryStore(sql, new Json());
    owners = new AssessmentOwnerStore(sql);
    Journey journey =
        new Journey(null) {
          @Override
          public void record(List<JourneyEntry> entries) {
            recorded.addAll(entries);
          }
        };
    Consumer<InpartOrderChanged> listener = told::add;
    taking =
        new TakeReadings(
            orders,
            new InpartWriteStore(sql),
            history,
            owners,
            new InpartJourney(journey),
            listener);
  }

  @Test
  void aNewOrderIsStoredWithPricesAsTheyWereWritten() {
    InpartReading reading =
        reading(id, "New", line("A", 1, "New", "212.40"), line("B", 1, "New", "0.10"));

    take(reading, "notification 1", 0);

    InpartOrder stored = orders.find(id).orElseThrow();
    assertThat(stored.reading()).isEqualTo(reading);
    assertThat(stored.reading().lines().get(0).repairerPrice()).isEqualTo(new BigDecimal("212.40"));
    assertThat(stored.currency()).isEqualTo("GBP");
    assertThat(told).hasSize(1);
    assertThat(told.get(0).before()).isEmpty();
    assertThat(recorded.get(0).keys())
        .contains(
            new JourneyKey(KeyKind.PARTS_ORDER, id.toString()),
            new JourneyKey(KeyKind.PARTS_ORDER, "TVP-260302-0017"),
            new JourneyKey(KeyKind.SITE, "leeds"),
            new JourneyKey(KeyKind.PART, "A"));
  }

  @Test
  void everyStatusStandsInTheHistoryOnceWithWhoToldUs() {
    take(reading(id, "New"), "notification 1", 0);
    take(reading(id, "New"), "daily", 1);
    take(reading(id, "Confirmed"), "notification 2", 2);
    take(reading(id, "Confirmed"), "notification 2", 3);

    assertThat(history.steps(id))
        .extracting(it -> it.step().to().status(), InpartHistoryEntry::toldBy)
        .containsExactly(
            tuple(InpartStatus.NEW, "notification 1"),
            tuple(InpartStatus.CONFIRMED, "notification 2"));
    assertThat(history.changes(id, 10)).hasSize(2);
    assertThat(history.changes(id, 10).get(0).differences())
        .containsExactly(new Difference("status", "New", "Confirmed"));
    assertThat(orders.find(id).orElseThrow().fetchedAt()).isEqualTo(NOON.plusSeconds(3));
    assertThat(orders.find(id).orElseThrow().statusSince()).isEqualTo(NOON.plusSeconds(2));
    assertThat(told).hasSize(2);
  }

  @Test
  void anOlderReadingChangesNothing() {
    take(reading(id, "Dispatched"), "notification 2", 5);
    take(reading(id, "Confirmed", line("A", 1, "New", "1")), "notification 1", 4);

    assertThat(orders.find(id).orElseThrow().reading()).isEqualTo(reading(id, "Dispatched"));
    assertThat(history.steps(id)).hasSize(1);
  }

  @Test
  void linesAreReplacedAsAWhole() {
    take(reading(id, "New", line("A", 1, "New", "1"), line("B", 1, "New", "2")), "x", 0);
    InpartReading fewer = reading(id, "New", line("B", 1, "Dispatched", "2.50"));

    take(fewer, "y", 1);

    assertThat(orders.find(id).orElseThrow().reading()).isEqualTo(fewer);
    assertThat(history.steps(id))
        .extracting(it -> it.step().line())
        .contains(new LineKey("B", null, 1));
  }

  @Test
  void anUnexpectedStepIsNotedInTheChange() {
    take(reading(id, "Delivered"), "x", 0);
    take(reading(id, "New"), "y", 1);

    assertThat(history.changes(id, 1).get(0).surprise()).contains("Delivered to New");
    assertThat(orders.find(id).orElseThrow().reading().status().status())
        .isEqualTo(InpartStatus.NEW);
  }

  @Test
  void whatCannotBeKeptIsToldOfOnce() {
    take(reading(id, "New"), "x", 0);
    InpartReading plain = reading(id, "New");
    InpartReading flawed =
        new InpartReading(
            id,
            null,
            plain.supplierName(),
            plain.reference(),
            plain.status(),
            plain.deliveryAt(),
            List.of(),
            List.of("RepairerPrice 1e30 cannot be kept"));

    take(flawed, "y", 1);
    take(flawed, "z", 2);

    assertThat(history.changes(id, 9)).hasSize(2);
    assertThat(history.changes(id, 1).get(0).surprise())
        .contains("RepairerPrice 1e30 cannot be kept");
    assertThat(history.steps(id)).hasSize(1);
  }

  @Test
  void anUnknownStatusIsKeptWithItsWord() {
    take(reading(id, "Backordered"), "x", 0);

    assertThat(orders.find(id).orElseThrow().reading().status())
        .isEqualTo(new ToldStatus(InpartStatus.UNKNOWN, "Backordered"));
  }

  @Test
  void anOrderStaysWithItsSiteWhateverAnotherIsTold() {
    UUID own = UUID.randomUUID();
    take(reading(id, "New"), "x", 0);

    taking.take(
        List.of(reading(id, "Cancelled"), reading(own, "New")),
        new Fetch("york", "EUR", "y", NOON, NOON.plusSeconds(1)),
        NOON);

    assertThat(orders.open("leeds", NOON)).containsExactly(id);
    assertThat(orders.open("york", NOON)).containsExactly(own);
    assertThat(orders.find(id).orElseThrow().reading()).isEqualTo(reading(id, "New"));
    assertThat(history.changes(id, 9)).hasSize(1);
  }

  @Test
  void anOrderIsMatchedByItsAssessmentWhicheverComesFirst() {
    UUID assessment = UUID.randomUUID();
    AssessmentOwner owner = new AssessmentOwner("WO-1", null);
    UUID later = UUID.randomUUID();

    take(reading(id, "New", assessment), "x", 0);
    assertThat(owners.set(assessment, owner)).isTrue();
    assertThat(owners.set(assessment, owner)).isFalse();
    take(reading(later, "New", assessment), "x", 0);

    assertThat(orders.ofAssessment(assessment))
        .extracting(InpartOrder::owner)
        .containsExactly(owner, owner);
    assertThat(recorded.get(1).keys()).contains(new JourneyKey(KeyKind.WORK_ORDER, "WO-1"));
    assertThat(page(filter(Optional.of("WO-1"), Optional.empty()))).hasSize(2);
  }

  @Test
  void ordersThatCanNoLongerChangeAreNotOpen() {
    take(reading(id, "Delivered"), "x", 0);
    UUID cancelled = UUID.randomUUID();
    take(reading(cancelled, "Cancelled"), "x", 0);

    assertThat(orders.open("leeds", NOON.plusSeconds(29 * 86_400))).containsExactly(id);
    assertThat(orders.open("leeds", NOON.plusSeconds(31 * 86_400))).isEmpty();
    assertThat(page(filter(Optional.empty(), Optional.of(false)))).containsExactly(cancelled);
    assertThat(orders.unreadSince(NOON.plusSeconds(9), NOON, Optional.empty(), 10))
        .containsExactly(new SiteOrder("leeds", id));
    assertThat(orders.unreadSince(NOON, NOON, Optional.empty(), 10)).isEmpty();
  }

  private List<UUID> page(InpartFilter filter) {
    return orders.page(filter, NOON, 10).stream().map(it -> it.reading().orderId()).toList();
  }

  private static InpartFilter filter(Optional<String> workOrder, Optional<Boolean> open) {
    return new InpartFilter(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        workOrder,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        open,
        Optional.empty());
  }

  private void take(InpartReading reading, String toldBy, int second) {
    taking.take(List.of(reading), fetch(toldBy, NOON.plusSeconds(second)), NOON);
  }
}
