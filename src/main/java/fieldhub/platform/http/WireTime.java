package fieldhub.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;

/** Times as ServiceMobility writes them (contract 1.4): with or without fraction, T or a blank. */
public final class WireTime {

  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  /** The full form, always. */
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private WireTime() {}

  /** The time as the contract wants it written: in UTC, with milliseconds. */
  public static String write(Instant time) {
    return FULL.format(time);
  }

  /**
   * Reads a time; without an offset it is UTC.
   *
   * @throws DateTimeException when it is none, or none that a device could have lived in
   */
  public static Instant parse(String text) {
    String iso = text.length() > 10 && text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
    TemporalAccessor read =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(iso, OffsetDateTime::from, LocalDateTime::from);
    Instant instant =
        read instanceof OffsetDateTime offset
            ? offset.toInstant()
            : LocalDateTime.from(read).toInstant(ZoneOffset.UTC);
    if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
      throw new DateTimeException("out of range");
    }
    return instant.truncatedTo(ChronoUnit.MICROS);
  }
}
