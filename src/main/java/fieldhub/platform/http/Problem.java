package fieldhub.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The Standard Response Object (contract servicemobility 1.3), which is also an RFC 9457 problem.
 *
 * @param type URI of the kind of error
 * @param title short summary of the kind
 * @param status the HTTP status that the answer carries
 * @param detail explanation of this occurrence, null when there is none
 * @param invalidParams the refused parameters, null when there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, List<InvalidParam> invalidParams) {
  private static final String NO_OWN_URI = "about:blank";

  /** The problem of a type, answered with the given status, which an interface may have mapped. */
  public static Problem of(
      ProblemType type, int status, String detail, List<InvalidParam> invalidParams) {
    return new Problem(NO_OWN_URI, type.title(), status, detail, invalidParams);
  }
}
