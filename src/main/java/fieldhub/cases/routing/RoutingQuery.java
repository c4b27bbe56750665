package fieldhub.cases.routing;

import fieldhub.cases.reference.ReferenceData;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a case when a workshop is looked for: the selecting parameters that were given,
 * normalised (contract serviceorderhub 5.2, step 1).
 *
 * @param values enum texts as they are, ids in decimal, the postal code in capitals without spaces
 */
public record RoutingQuery(Map<RoutingParameter, String> values) {

  public RoutingQuery {
    Map<RoutingParameter, String> copy = new EnumMap<>(RoutingParameter.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** Nothing is known. */
  public static RoutingQuery empty() {
    return new RoutingQuery(Map.of());
  }

  /**
   * Reads what a caller gave.
   *
   * @param given by wire name; empty values count as absent, other names are passed over
   * @throws ProblemException INVALID_REQUEST with the contract's words for each value that is no
   *     enum text, no whole number, no postal code of 3 to 10 characters, or an unknown id or alias
   */
  public static RoutingQuery of(ReferenceData reference, Map<String, String> given) {
    ParameterValues values = new ParameterValues(reference);
    Map<RoutingParameter, String> good = new EnumMap<>(RoutingParameter.class);
    List<InvalidParam> refused = new ArrayList<>();
    for (RoutingParameter parameter : RoutingParameter.values()) {
      String text = given.getOrDefault(parameter.wireName(), "");
      if (!text.isBlank()) {
        ParameterValues.Read read = values.read(parameter, text);
        if (read.refusal().isEmpty()) {
          good.put(parameter, read.value());
        } else {
          String name = parameter.wireName();
          refused.add(InvalidParam.of(name, read.refusal(), name));
        }
      }
    }
    if (!refused.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_REQUEST, "Fields validation failed", refused);
    }
    return new RoutingQuery(good);
  }

  /** The value of a parameter, if it was given. */
  public Optional<String> value(RoutingParameter parameter) {
    return Optional.ofNullable(values.get(parameter));
  }

  /** The same with one parameter more, or another value of it; normalised already. */
  public RoutingQuery with(RoutingParameter parameter, String value) {
    Map<RoutingParameter, String> more = new EnumMap<>(RoutingParameter.class);
    more.putAll(values);
    more.put(parameter, value);
    return new RoutingQuery(more);
  }

  /** The same without a parameter. */
  public RoutingQuery without(RoutingParameter parameter) {
    Map<RoutingParameter, String> less = new EnumMap<>(RoutingParameter.class);
    less.putAll(values);
    less.remove(parameter);
    return new RoutingQuery(less);
  }
}
