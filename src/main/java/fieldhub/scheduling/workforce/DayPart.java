package fieldhub.scheduling.workforce;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a day on the wall clock, in whole minutes. It does not cross midnight, but may end
 * there.
 *
 * @param start inclusive
 * @param end exclusive; 00:00 is the midnight that ends the day
 */
public record DayPart(LocalTime start, LocalTime end) implements Comparable<DayPart> {

  private static final Pattern WRITTEN = Pattern.compile("(\\d{2}:\\d{2})-(\\d{2}:\\d{2})");
  private static final int MINUTES = 24 * 60;

  /**
   * Takes the two times.
   *
   * @throws IllegalArgumentException when the end is not behind the start
   */
  public DayPart {
    if (endMinute(end) <= minute(start)) {
      throw new IllegalArgumentException("the end must be behind the start");
    }
  }

  /**
   * Reads what {@link #toString()} writes, such as {@code 08:00-12:00}.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static DayPart valueOf(String text) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches()) {
      throw new IllegalArgumentException("not a part of a day");
    }
    try {
      return new DayPart(LocalTime.parse(written.group(1)), LocalTime.parse(written.group(2)));
    } catch (DateTimeException noSuchTime) {
      throw new IllegalArgumentException("no such time of day", noSuchTime);
    }
  }

  /** Whether all of the other lies in this one. */
  public boolean contains(DayPart other) {
    return !other.start.isBefore(start) && endMinute(other.end) <= endMinute(end);
  }

  /** Whether both share a time, or one begins where the other ends. */
  boolean meets(DayPart other) {
    return minute(start) <= endMinute(other.end) && minute(other.start) <= endMinute(end);
  }

  /** The part from the earlier start to the later end. */
  DayPart joinedWith(DayPart other) {
    return new DayPart(
        start.isBefore(other.start) ? start : other.start,
        endMinute(end) < endMinute(other.end) ? other.end : end);
  }

  /** When it begins on that day; see {@link #endOn} for the changes of daylight saving. */
  public Instant startOn(LocalDate day, ZoneId zone) {
    return instant(day.atTime(start), zone);
  }

  /**
   * When it ends on that day. A local time that the day skips is the moment at which the clock is
   * put forward, one that the day has twice the earlier of both: parts that follow one another
   * neither overlap nor leave a hole, and one that is skipped altogether begins when it ends.
   */
  public Instant endOn(LocalDate day, ZoneId zone) {
    LocalDate last = end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
    return instant(last.atTime(end), zone);
  }

  private static Instant instant(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  @Override
  public int compareTo(DayPart other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : Integer.compare(endMinute(end), endMinute(other.end));
  }

  @Override
  public String toString() {
    return start + "-" + end;
  }

  private static int minute(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static int endMinute(LocalTime end) {
    return end.equals(LocalTime.MIDNIGHT) ? MINUTES : minute(end);
  }
}
