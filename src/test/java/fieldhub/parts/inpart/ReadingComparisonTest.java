package fieldhub.parts.inpart;

import static fieldhub.parts.inpart.InpartSamples.line;
import static fieldhub.parts.inpart.InpartSamples.order;
import static fieldhub.parts.inpart.InpartSamples.reading;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingComparisonTest {

  private static final UUID ORDER = UUID.randomUUID();

  @Test
  void theSameAgainIsNoDifference() {
    InpartReading before = reading(ORDER, "New", line("A", 1, "New", "212.4"));
    InpartReading after = reading(ORDER, "NEW", line("A", 1, "new", "212.40"));

    ReadingComparison comparison = ReadingComparison.of(order(before), after);

    assertThat(comparison.isEmpty()).isTrue();
    assertThat(comparison.steps()).isEmpty();
    assertThat(comparison.surprise()).isEmpty();
  }

  @Test
  void aFirstReadingStepsIntoItsStatusFromNowhere() {
    ReadingComparison comparison =
        ReadingComparison.first(reading(ORDER, "Delivered", line("A", 1, "New", "1.0")));

    assertThat(comparison.steps())
        .containsExactly(
            new StatusStep(null, null, ToldStatus.of("Delivered")),
            new StatusStep(new LineKey("A", null, 1), null, ToldStatus.of("New")));
    assertThat(comparison.differences())
        .contains(
            new Difference("status", null, "Delivered"),
            new Difference("lines[A]", null, "1 x, New, repairer 1.0"));
    assertThat(comparison.surprise()).isEmpty();
  }

  @Test
  void everyFieldThatChangesIsNamedWithOldAndNew() {
    ReadingComparison comparison =
        ReadingComparison.of(
            order(reading(ORDER, "New", line("A", 1, "New", "10.00"))),
            reading(ORDER, "Confirmed", line("A", 1, "New", "12.50"), line("A", 2, "New", "1")));

    assertThat(comparison.differences())
        .containsExactly(
            new Difference("status", "New", "Confirmed"),
            new Difference("lines[A].repairerPrice", "10.00", "12.50"),
            new Difference("lines[A #2]", null, "1 x, New, repairer 1"));
  }

  @Test
  void aLineThatIsGoneIsADifferenceAndNoStep() {
    ReadingComparison comparison =
        ReadingComparison.of(
            order(reading(ORDER, "New", line("A", 1, "New", "1"))), reading(ORDER, "New"));

    assertThat(comparison.differences())
        .containsExactly(new Difference("lines[A]", "1 x, New, repairer 1", null));
    assertThat(comparison.steps()).isEmpty();
  }

  @Test
  void linesHaveTheirOwnSteps() {
    ReadingComparison comparison =
        ReadingComparison.of(
            order(reading(ORDER, "New", line("A", 1, "New", "1"), line("B", 1, "New", "1"))),
            reading(ORDER, "New", line("B", 1, "Cancelled", "1"), line("A", 1, "New", "1")));

    assertThat(comparison.steps())
        .containsExactly(
            new StatusStep(
                new LineKey("B", null, 1), ToldStatus.of("New"), ToldStatus.of("Cancelled")));
  }

  @Test
  void anUnexpectedStepIsTakenAndNoted() {
    ReadingComparison comparison =
        ReadingComparison.of(order(reading(ORDER, "Delivered")), reading(ORDER, "Confirmed"));

    assertThat(comparison.steps()).hasSize(1);
    assertThat(comparison.surprise()).contains("Delivered to Confirmed");
  }

  @Test
  void oneUnknownWordAfterAnotherIsAStep() {
    ReadingComparison comparison =
        ReadingComparison.of(order(reading(ORDER, "Backordered")), reading(ORDER, "Lost"));

    assertThat(comparison.differences())
        .containsExactly(new Difference("status", "Backordered", "Lost"));
    assertThat(comparison.surprise()).contains("Backordered to Lost");
  }
}
