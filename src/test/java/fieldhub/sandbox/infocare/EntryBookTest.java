package fieldhub.sandbox.infocare;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EntryBookTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");

  private final EntryBook book = new EntryBook();

  @BeforeEach
  void begin() {
    book.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    book.begin();
  }

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void entriesAreFoundByCaseAndByTracking() {
    for (int i = 0; i < 5_000; i++) {
      book.add(i % 7, body("r" + i), NOW, NOW, 1_000_000L + i);
    }

    assertThat(book.ofCase(3)).hasSize(714);
    assertThat(book.ofCase(3).get(1).body().getString("response")).isEqualTo("r10");
    assertThat(book.tracked(1_004_999L))
        .hasValueSatisfying(it -> assertThat(it.body().getString("response")).isEqualTo("r4999"));
    assertThat(book.tracked(5L)).isEmpty();
    assertThat(book.ofCase(8)).isEmpty();
  }

  @Test
  void whatIsReplacedOrRemovedIsSo() {
    StoredEntry first = book.add(1, body("a"), NOW, NOW, 11);
    StoredEntry second = book.add(1, body("b".repeat(200_000)), NOW, NOW, 12);
    book.replace(first.id(), body("c"));
    book.remove(1, id -> id == second.id());

    assertThat(book.ofCase(1))
        .extracting(it -> it.body().getString("response"))
        .containsExactly("c");
    assertThat(book.tracked(12)).isEmpty();
    assertThat(book.count()).isOne();
  }

  @Test
  void fatesGoByNumber() {
    LogPostKnobs knobs = new LogPostKnobs(10, 10, 10, "response", 0, 0);
    assertThat(knobs.fateOf(10)).isEqualTo(LogPostKnobs.Fate.LOST);
    assertThat(knobs.fateOf(11)).isEqualTo(LogPostKnobs.Fate.DOUBLED);
    assertThat(knobs.fateOf(12)).isEqualTo(LogPostKnobs.Fate.ALTERED);
    assertThat(knobs.fateOf(13)).isEqualTo(LogPostKnobs.Fate.STORED);
  }

  private static JsonObject body(String response) {
    return Json.createObjectBuilder().add("response", response).build();
  }
}
