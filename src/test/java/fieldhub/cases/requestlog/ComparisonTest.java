package fieldhub.cases.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void whatIsThereOnceAndTheSameMatchesUnderAnotherNumberOfTheCase() {
    Comparison result = compare(List.of(sent(1, "a")), List.of(found(11, entry("a").forCase(5))));
    assertThat(result.matched()).hasSize(1);
    assertThat(result.missing()).isEmpty();
    assertThat(result.foreign()).isEmpty();
  }

  @Test
  void whatIsNotThereIsMissingUnlessItMayBeOnItsWay() {
    SentEntry onItsWay = sent(2, "b", UpstreamState.WAITING, true);
    Comparison result = compare(List.of(sent(1, "a"), onItsWay), List.of());
    assertThat(result.missing()).extracting(SentEntry::id).containsExactly(1L);
    assertThat(result.pending()).containsExactly(onItsWay);
  }

  @Test
  void aFurtherCopyIsDoubledAndTheBestOneCounts() {
    Comparison result =
        compare(
            List.of(sent(1, "a")),
            List.of(
                found(11, answered("a", "altered")), found(12, entry("a")), found(13, entry("a"))));
    assertThat(result.matched()).extracting(it -> it.found().id()).containsExactly(12L);
    assertThat(result.doubled()).extracting(it -> it.found().id()).containsExactly(11L, 13L);
    assertThat(result.different()).isEmpty();
  }

  @Test
  void whatSaysSomethingElseIsDifferent() {
    Comparison result =
        compare(List.of(sent(1, "a")), List.of(found(11, answered("a", "altered"))));
    assertThat(result.different()).hasSize(1);
    assertThat(result.matched()).isEmpty();
  }

  @Test
  void withoutItsTrackingIdAnEntryIsKnownByContentAndTime() {
    LogEntry bare = entry("something-else");
    FoundEntry near = new FoundEntry(11, bare, Optional.of(NOON.plus(Duration.ofMinutes(3))));
    FoundEntry far = new FoundEntry(12, bare, Optional.of(NOON.minus(Duration.ofDays(3))));
    Comparison result = compare(List.of(sent(1, "a")), List.of(far, near));
    assertThat(result.matched()).extracting(it -> it.found().id()).containsExactly(11L);
    assertThat(result.foreign()).containsExactly(far);
  }

  @Test
  void twoEqualCallsNeedTwoEntries() {
    LogEntry bare = entry("something-else");
    Comparison result = compare(List.of(sent(1, "a"), sent(2, "b")), List.of(found(11, bare)));
    assertThat(result.matched()).hasSize(1);
    assertThat(result.missing()).hasSize(1);
  }

  @Test
  void whatNobodyHereSentIsForeignAndWhatWasJudgedIsPassedOver() {
    FoundEntry other = found(11, answered("other", "from somebody else"));
    assertThat(compare(List.of(), List.of(other)).foreign()).containsExactly(other);
    assertThat(Comparison.of(List.of(), List.of(other), Set.of(11L)).foreign()).isEmpty();
  }

  private static Comparison compare(List<SentEntry> sent, List<FoundEntry> found) {
    return Comparison.of(sent, found, Set.of());
  }

  private static SentEntry sent(long id, String trackingId) {
    return sent(id, trackingId, UpstreamState.POSTED, false);
  }

  private static SentEntry sent(long id, String trackingId, UpstreamState state, boolean pending) {
    LogEntry entry = entry(trackingId);
    return new SentEntry(id, entry.type(), entry.meta(), entry.bodyHash(), state, NOON, pending, 0);
  }

  private static FoundEntry found(long id, LogEntry entry) {
    return new FoundEntry(id, entry, Optional.of(NOON));
  }

  private static LogEntry entry(String trackingId) {
    return answered(trackingId, "ok");
  }

  private static LogEntry answered(String trackingId, String response) {
    return LogEntry.of(
        "partsOrder", LogEntry.SUCCESS, 1, trackingId, Optional.of("{}"), Optional.of(response));
  }
}
