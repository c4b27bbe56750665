package fieldhub.sandbox.infocare;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Dates in the one full form (contract section 1.7). */
final class HubDates {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private HubDates() {}

  static String of(Instant time) {
    return FORM.format(time);
  }
}
