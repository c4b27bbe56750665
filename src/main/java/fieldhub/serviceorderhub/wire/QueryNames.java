package fieldhub.serviceorderhub.wire;

import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import fieldhub.platform.http.QueryParameter;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The query parameters that a call takes (contract serviceorderhub 1.2): each name in camelCase,
 * snake_case or kebab-case, none twice, and no other. {@code accessToken} may always be there; it
 * has done its work before and is not handed on.
 */
public final class QueryNames {
  /** What a POST takes: nothing but {@code accessToken}. */
  public static final QueryNames NONE = QueryNames.of();

  private static final String TOKEN = "accessToken";
  private static final int LONGEST_SHOWN = 64;

  private final Map<String, String> camelCase = new HashMap<>();

  private QueryNames() {}

  /**
   * @param names in camelCase
   */
  public static QueryNames of(String... names) {
    QueryNames allowed = new QueryNames();
    allowed.add(TOKEN);
    for (String name : names) {
      allowed.add(name);
    }
    return allowed;
  }

  /**
   * The parameters of a request by their camelCase names, in the order given; an empty one is
   * absent.
   *
   * @throws ProblemException INVALID_REQUEST with every refused parameter (shape B)
   */
  public Map<String, String> read(UriInfo request) {
    return read(request.getRequestUri().getRawQuery());
  }

  Map<String, String> read(String rawQuery) {
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    List<InvalidParam> refused = new ArrayList<>();
    for (QueryParameter each : QueryParameter.of(rawQuery)) {
      String name = camelCase.get(each.name());
      if (name == null) {
        String shown = cut(each.name());
        refused.add(InvalidParam.of(shown, FieldMessage.notAllowed(shown), shown));
      } else if (!seen.add(name)) {
        refused.add(InvalidParam.of(name, "\"" + name + "\" is given more than once", name));
      } else if (!each.value().isEmpty() && !name.equals(TOKEN)) {
        values.put(name, each.value());
      }
    }
    if (!refused.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "query parameters are not acceptable", refused);
    }
    return values;
  }

  private void add(String name) {
    QueryParameter.notations(name).forEach(written -> camelCase.put(written, name));
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN);
  }
}
