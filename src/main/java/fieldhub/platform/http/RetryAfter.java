package fieldhub.platform.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** How long a partner asks to be left alone, by its header {@code Retry-After}. */
public final class RetryAfter {

  /** Who asks for more patience is asked again all the same. */
  private static final Duration MOST = Duration.ofHours(1);

  private RetryAfter() {}

  /**
   * From now on, at most an hour; zero for a time that has passed and for nonsense.
   *
   * @param header seconds or an HTTP date; empty or {@code null} when there is none
   */
  public static Duration read(String header, Instant now) {
    String text = header == null ? "" : header.strip();
    Duration asked = asked(text, now);
    if (asked.isNegative()) {
      return Duration.ZERO;
    }
    return asked.compareTo(MOST) > 0 ? MOST : asked;
  }

  private static Duration asked(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(text));
    }
    try {
      ZonedDateTime date = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Duration.between(now, date.toInstant());
    } catch (DateTimeException nonsense) {
      return Duration.ZERO;
    }
  }
}
