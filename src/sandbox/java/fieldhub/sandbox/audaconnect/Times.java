package fieldhub.sandbox.audaconnect;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as the vendor writes them: UTC with seven fraction digits (contract section 3). */
final class Times {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Times() {}

  static String of(Instant time) {
    return FORM.format(time);
  }
}
