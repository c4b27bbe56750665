package fieldhub.serviceorderhub.wire;

import fieldhub.platform.http.WireTime;
import java.time.DateTimeException;
import java.time.Instant;

/** Times of the Service Order Hub (contract serviceorderhub 1.7): one form out, four forms in. */
public final class HubDate {
  private static final int DATE_LENGTH = 10;

  private HubDate() {}

  /** The full form, in UTC with milliseconds. */
  public static String write(Instant time) {
    return WireTime.write(time);
  }

  /**
   * Reads the full form, a day alone, a day and a time with a blank between, and both with an
   * offset that may lack its colon. Without an offset it is UTC.
   *
   * @throws DateTimeException when it is none of them
   */
  public static Instant parse(String text) {
    if (text.length() == DATE_LENGTH) {
      return WireTime.parse(text + "T00:00:00Z");
    }
    return WireTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"));
  }
}
