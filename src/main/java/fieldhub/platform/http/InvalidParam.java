package fieldhub.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One parameter that was refused (contract servicemobility 1.3).
 *
 * @param name parameter name
 * @param reason why it was refused, in words for the caller
 * @param path JSON path of the parameter, null when unknown
 * @param value the offending value, at most {@value #MAX_VALUE} characters; null where it could be
 *     a secret
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InvalidParam(String name, String reason, String path, String value) {
  private static final int MAX_VALUE = 64;

  public InvalidParam {
    if (value != null && value.length() > MAX_VALUE) {
      value = value.substring(0, MAX_VALUE);
    }
  }

  /** A refusal that does not repeat the value. */
  public static InvalidParam of(String name, String reason, String path) {
    return new InvalidParam(name, reason, path, null);
  }
}
