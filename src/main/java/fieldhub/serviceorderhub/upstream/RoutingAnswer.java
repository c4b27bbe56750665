package fieldhub.serviceorderhub.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** What InfoCare says to a routing query (contract serviceorderhub 5.2). */
public sealed interface RoutingAnswer {

  /**
   * A provider is found.
   *
   * @param data the content of {@code data} as it came (3.7)
   */
  record Found(JsonNode data) implements RoutingAnswer {}

  /** Shape E: these inputs are needed too. */
  record NotEnoughData(SortedSet<String> paramsNeeded) implements RoutingAnswer {}

  /** Shape D. */
  record NoRoute() implements RoutingAnswer {}

  /**
   * Shape B or C.
   *
   * @param details messages by field; empty when InfoCare names none
   */
  record Invalid(String message, Map<String, List<String>> details) implements RoutingAnswer {}
}
