package fieldhub.platform.reported;

import static org.assertj.core.api.Assertions.assertThat;

import fieldhub.platform.inbox.RowHash;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestTableTest {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");

  private final LatestTable<Told> table =
      new LatestTable<Told>("thing", Told::at, Told::hash)
          .key("a", Told::a)
          .key("b", Told::b)
          .value("c", Told::c);

  @Test
  void ofOneBatchTheNewestOfEachThingIsLeftInTheOrderOfTheKeys() {
    Told old = new Told("x", "2", "old", NOON, hash(9));
    Told young = new Told("x", "2", "young", NOON.plusSeconds(1), hash(1));
    Told first = new Told("x", "1", "first", NOON, hash(1));

    assertThat(table.newest(List.of(young, old, first))).containsExactly(first, young);
    assertThat(table.newest(List.of(first, old, young))).containsExactly(first, young);
  }

  @Test
  void ofOneAgeTheGreaterHashIsTheNewerComparedAsUnsignedBytes() {
    Told small = new Told("x", "1", "small", NOON, hash(0x7f));
    Told great = new Told("x", "1", "great", NOON, hash(0x80));

    assertThat(table.newest(List.of(great, small))).containsExactly(great);
    assertThat(table.newest(List.of(small, great))).containsExactly(great);
  }

  @Test
  void whatIsNotNewerChangesNothing() {
    Told told = new Told("x", "1", "c", NOON, hash(1));

    assertThat(table.insert())
        .isEqualTo(
            "INSERT INTO thing (a, b, stated_at, row_hash, c) VALUES (?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING");
    assertThat(table.insertValues(told)).containsExactly("x", "1", NOON, told.hash().bytes(), "c");
    assertThat(table.updateIfOlder())
        .isEqualTo(
            "UPDATE thing SET stated_at = ?, row_hash = ?, c = ? WHERE a = ? AND b = ?"
                + " AND (stated_at < ? OR (stated_at = ? AND (row_hash < ?)))");
    assertThat(table.updateValues(told))
        .containsExactly(NOON, told.hash().bytes(), "c", "x", "1", NOON, NOON, told.hash().bytes());
  }

  @Test
  void whatStandsBesideTheContentIsAddedToWhatIsKnown() {
    LatestTable<Told> withAside =
        new LatestTable<Told>("thing", Told::at, Told::hash).key("a", Told::a).aside("c", Told::c);
    Told silent = new Told("x", "", "", NOON, hash(1));
    Told telling = new Told("x", "", "tech", NOON, hash(1));

    assertThat(withAside.newest(List.of(telling, silent))).containsExactly(telling);
    assertThat(withAside.updateIfOlder()).endsWith("(row_hash < ? OR (row_hash = ? AND c < ?))))");
    assertThat(withAside.updateValues(telling)).endsWith(telling.hash().bytes(), "tech");
  }

  private static RowHash hash(int first) {
    return new RowHash(new byte[] {(byte) first, 0});
  }

  private record Told(String a, String b, String c, Instant at, RowHash hash) {}
}
