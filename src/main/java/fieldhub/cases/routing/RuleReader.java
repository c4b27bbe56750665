package fieldhub.cases.routing;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.InvalidParam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads rules and competences as operators write them, in the form of the contract's fixture: what
 * is not one of the fields that decide goes into the open map. What is wrong is noted with its
 * place.
 */
@ApplicationScoped
public class RuleReader {
  private static final String ID = "id";
  private static final String PRIORITY = "priority";
  private static final String COMPETENCE = "providerCompetenceId";
  private static final String CONDITIONS = "conditions";
  private static final String PROVIDER = "serviceProviderId";

  private ConditionReader conditions;
  private RuleText text;

  /** For the container's proxy. */
  protected RuleReader() {}

  @Inject
  RuleReader(ConditionReader conditions, RuleText text) {
    this.conditions = conditions;
    this.text = text;
  }

  /**
   * Reads a list of rules.
   *
   * @param path of the list, for the refusals
   */
  public List<RoutingRule> rules(JsonNode list, String path, List<InvalidParam> refused) {
    return each(list, path, refused, (item, at) -> rule(item, at, refused), RoutingRule::id);
  }

  /** Reads a list of provider competences. */
  public List<ProviderCompetence> competences(
      JsonNode list, String path, List<InvalidParam> refused) {
    return each(
        list, path, refused, (item, at) -> competence(item, at, refused), ProviderCompetence::id);
  }

  /** Reads one item at a place. */
  @FunctionalInterface
  private interface ItemReader<T> {
    T read(JsonNode item, String path);
  }

  private static <T> List<T> each(
      JsonNode list,
      String path,
      List<InvalidParam> refused,
      ItemReader<T> reader,
      Function<T, Long> id) {
    if (!list.isArray()) {
      refused.add(refusal(path, "must be a list", list));
      return List.of();
    }
    Map<Long, T> read = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      String at = path + "[" + i + "]";
      T item = reader.read(list.get(i), at);
      if (read.put(id.apply(item), item) != null && id.apply(item) > 0) {
        refused.add(refusal(at + "." + ID, "is there twice", list.get(i).path(ID)));
      }
    }
    return List.copyOf(read.values());
  }

  /** Reads one rule. */
  public RoutingRule rule(JsonNode item, String path, List<InvalidParam> refused) {
    JsonNode priority = item.path(PRIORITY);
    if (!priority.isMissingNode() && !priority.canConvertToExactIntegral()
        || !priority.canConvertToInt() && !priority.isMissingNode()) {
      refused.add(refusal(path + "." + PRIORITY, "must be a whole number", priority));
    }
    return new RoutingRule(
        positive(item, ID, path, refused),
        priority.asInt(0),
        positive(item, COMPETENCE, path, refused),
        conditions.read(item.path(CONDITIONS), path + "." + CONDITIONS, refused),
        rest(item, Set.of(ID, PRIORITY, COMPETENCE, CONDITIONS)));
  }

  /** Reads one provider competence. */
  public ProviderCompetence competence(JsonNode item, String path, List<InvalidParam> refused) {
    return new ProviderCompetence(
        positive(item, ID, path, refused),
        positive(item, PROVIDER, path, refused),
        rest(item, Set.of(ID, PROVIDER)));
  }

  private static long positive(
      JsonNode item, String field, String path, List<InvalidParam> refused) {
    JsonNode value = item.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
      refused.add(refusal(path + "." + field, "must be a positive whole number", value));
      return 0;
    }
    return value.longValue();
  }

  private Map<String, Object> rest(JsonNode item, Set<String> read) {
    if (!item.isObject()) {
      return Map.of();
    }
    Map<String, Object> rest = text.properties(item);
    rest.keySet().removeAll(new HashSet<>(read));
    return rest;
  }

  static InvalidParam refusal(String path, String reason, JsonNode value) {
    return new InvalidParam(path, reason, path, value.isMissingNode() ? null : value.toString());
  }
}
