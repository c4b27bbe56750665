package fieldhub.cases.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.platform.http.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parts of a rule as JSON, in the form of the contract's fixture ({@code
 * proposed-routing-rules.json}): so they are stored, and so operators see them.
 */
@ApplicationScoped
public class RuleText {
  static final String FROM = "from";
  static final String TO = "to";
  static final String PREFIX = "prefix";

  private static final TypeReference<LinkedHashMap<String, Object>> OPEN_MAP =
      new TypeReference<>() {};

  private ObjectMapper mapper;

  /** For the container's proxy. */
  protected RuleText() {}

  @Inject
  RuleText(Json json) {
    mapper = json.mapper();
  }

  /** The conditions by wire name: lists of texts, of numbers where they are ids, or of areas. */
  public static Map<String, List<Object>> shown(RuleConditions conditions) {
    Map<String, List<Object>> shown = new LinkedHashMap<>();
    conditions.values().forEach((it, accepted) -> shown.put(it.wireName(), values(it, accepted)));
    if (!conditions.areas().isEmpty()) {
      shown.put(
          RoutingParameter.CLIENT_POSTAL_CODE.wireName(),
          conditions.areas().stream().<Object>map(RuleText::area).toList());
    }
    return shown;
  }

  private static List<Object> values(RoutingParameter parameter, Set<String> accepted) {
    return parameter.isId()
        ? accepted.stream().map(Long::valueOf).sorted().<Object>map(it -> it).toList()
        : List.copyOf(accepted);
  }

  private static Map<String, String> area(PostalArea area) {
    Map<String, String> shown = new LinkedHashMap<>();
    if (area.isPrefix()) {
      shown.put(PREFIX, area.from());
    } else {
      shown.put(FROM, area.from());
      shown.put(TO, area.to());
    }
    return shown;
  }

  String conditions(RuleConditions conditions) {
    return write(shown(conditions));
  }

  /** Reads what was checked before it was stored. */
  RuleConditions conditions(String stored) {
    Map<RoutingParameter, Set<String>> values = new EnumMap<>(RoutingParameter.class);
    List<PostalArea> areas = new ArrayList<>();
    JsonNode tree = tree(stored);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      for (JsonNode item : tree.path(parameter.wireName())) {
        if (parameter == RoutingParameter.CLIENT_POSTAL_CODE) {
          areas.add(area(item));
        } else {
          values.computeIfAbsent(parameter, it -> new TreeSet<>()).add(item.asText());
        }
      }
    }
    return new RuleConditions(values, areas);
  }

  private static PostalArea area(JsonNode item) {
    return item.has(PREFIX)
        ? PostalArea.prefix(item.get(PREFIX).textValue())
        : PostalArea.range(item.get(FROM).textValue(), item.get(TO).textValue());
  }

  String query(RoutingQuery query) {
    return write(shown(query));
  }

  /** What was given, by wire name. */
  public static Map<String, String> shown(RoutingQuery query) {
    Map<String, String> shown = new LinkedHashMap<>();
    query.values().forEach((parameter, value) -> shown.put(parameter.wireName(), value));
    return shown;
  }

  RoutingQuery query(String stored) {
    Map<RoutingParameter, String> values = new EnumMap<>(RoutingParameter.class);
    JsonNode tree = tree(stored);
    for (RoutingParameter parameter : RoutingParameter.values()) {
      if (tree.has(parameter.wireName())) {
        values.put(parameter, tree.get(parameter.wireName()).asText());
      }
    }
    return new RoutingQuery(values);
  }

  String properties(Map<String, Object> properties) {
    return write(properties);
  }

  Map<String, Object> properties(String stored) {
    return properties(tree(stored));
  }

  Map<String, Object> properties(JsonNode tree) {
    return mapper.convertValue(tree, OPEN_MAP);
  }

  private JsonNode tree(String stored) {
    try {
      return mapper.readTree(stored);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("a rule's text is no JSON", broken);
    }
  }

  private String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException unwritable) {
      throw new IllegalStateException("a rule cannot be written", unwritable);
    }
  }
}
