package fieldhub.servicemobility.wire;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** The value that ServiceMobility puts in place of {@code {0}} in a configured URL. */
public final class UriValue {
  private static final int LONGEST = 64;

  private UriValue() {}

  /**
   * Accepts a value of 1 to {@value #LONGEST} characters that every database and reader can take.
   *
   * @param name the parameter's name
   * @param value as it was decoded
   * @throws ProblemException INVALID_REQUEST
   */
  public static void check(String name, String value) {
    if (value == null || value.isBlank()) {
      throw refused(name, "is required");
    }
    if (value.length() > LONGEST) {
      throw refused(name, "must have at most " + LONGEST + " characters");
    }
    boolean unreadable =
        value
            .codePoints()
            .anyMatch(
                point ->
                    Character.isISOControl(point)
                        || point == '\uFFFD' // what bytes that are no UTF-8 were decoded to
                        || Character.getType(point) == Character.SURROGATE);
    if (unreadable) {
      throw refused(name, "must not contain control characters or broken characters");
    }
  }

  /**
   * Accepts a value that stands in the path. JAX-RS cuts a path off at a semicolon, so one that is
   * not percent-encoded would leave another value than the one that was meant.
   *
   * @param address of the request
   * @throws ProblemException INVALID_REQUEST
   */
  public static void checkInPath(String name, String value, UriInfo address) {
    if (address.getPath(false).indexOf(';') >= 0) {
      throw refused(name, "must have its semicolon percent-encoded");
    }
    check(name, value);
  }

  private static ProblemException refused(String name, String reason) {
    return new ProblemException(
        ProblemType.INVALID_REQUEST,
        "1 value of the URL is not acceptable",
        List.of(InvalidParam.of(name, reason, name)));
  }
}
