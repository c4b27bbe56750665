package fieldhub.platform.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One parameter of a query string, as the caller wrote it. Servlet containers mix the query's
 * parameters with those of a form; this is the query alone.
 */
public record QueryParameter(String name, String value) {

  /**
   * All parameters in their order.
   *
   * @param rawQuery undecoded; null when there is none
   * @throws ProblemException INVALID_REQUEST if it cannot be decoded
   */
  public static List<QueryParameter> of(String rawQuery) {
    List<QueryParameter> found = new ArrayList<>();
    if (rawQuery == null) {
      return found;
    }
    for (String pair : rawQuery.split("&")) {
      int equals = pair.indexOf('=');
      if (!pair.isEmpty()) {
        found.add(
            equals < 0
                ? new QueryParameter(decoded(pair), "")
                : new QueryParameter(
                    decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1))));
      }
    }
    return found;
  }

  /**
   * A camelCase name in the notations that the Service Order Hub treats as equal (contract
   * serviceorderhub 1.2): camelCase, snake_case and kebab-case.
   */
  public static Set<String> notations(String camelCase) {
    String snake = camelCase.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    return snake.equals(camelCase)
        ? Set.of(camelCase)
        : Set.of(camelCase, snake, snake.replace('_', '-'));
  }

  /** Its value is nobody's business in a log: it may be a token. */
  @Override
  public String toString() {
    return name;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "the query string is not correctly encoded");
    }
  }
}
