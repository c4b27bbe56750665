package fieldhub.scheduling.workforce;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.Locale;

/** Local hours that come back every week, such as {@code MONDAY 08:00-12:00}. */
public record WeeklyHours(DayOfWeek day, DayPart part) implements Comparable<WeeklyHours> {

  private static final Comparator<WeeklyHours> ORDER =
      Comparator.comparing(WeeklyHours::day).thenComparing(WeeklyHours::part);

  /**
   * Reads what {@link #toString()} writes, the day in any case.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static WeeklyHours valueOf(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length != 2) {
      throw new IllegalArgumentException("not the hours of a weekday");
    }
    return new WeeklyHours(
        DayOfWeek.valueOf(words[0].toUpperCase(Locale.ROOT)), DayPart.valueOf(words[1]));
  }

  @Override
  public int compareTo(WeeklyHours other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return day + " " + part;
  }
}
