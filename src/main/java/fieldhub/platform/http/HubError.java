package fieldhub.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A failure as the Service Order Hub answers it (contract serviceorderhub 1.6): shape B where
 * fields were refused, shape A for all else, with {@code data: null} on 403, 404 and 500.
 */
final class HubError {
  private static final Set<ProblemType> WITH_DATA =
      Set.of(ProblemType.FORBIDDEN, ProblemType.NOT_FOUND, ProblemType.INTERNAL);

  private HubError() {}

  /** The body of the answer. */
  static Map<String, Object> of(ProblemException problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("error", problem.invalidParams().isEmpty() ? general(problem) : fields(problem));
    if (WITH_DATA.contains(problem.type())) {
      body.put("data", null);
    }
    return body;
  }

  private static Map<String, Object> general(ProblemException problem) {
    return Map.of("message", message(problem));
  }

  private static Map<String, Object> fields(ProblemException problem) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    for (InvalidParam each : problem.invalidParams()) {
      String field = each.path() == null ? each.name() : each.path();
      details.computeIfAbsent(field, it -> new ArrayList<>()).add(each.reason());
    }
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("message", "Fields validation failed");
    error.put("details", details);
    return error;
  }

  /** The vendor's own words where it has some, and then never more than those. */
  private static String message(ProblemException problem) {
    return switch (problem.type()) {
      case UNAUTHENTICATED -> "Unauthorized";
      case FORBIDDEN -> "No access";
      case NOT_FOUND -> "Not found";
      case INTERNAL -> "Internal server error";
      default -> problem.getMessage() == null ? problem.type().title() : problem.getMessage();
    };
  }
}
