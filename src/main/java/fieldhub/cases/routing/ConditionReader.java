package fieldhub.cases.routing;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.InvalidParam;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the conditions of a rule and checks them against what partners can send. */
@ApplicationScoped
class ConditionReader {
  private ParameterValues values;

  /** For the container's proxy. */
  protected ConditionReader() {}

  @Inject
  ConditionReader(ParameterValues values) {
    this.values = values;
  }

  /**
   * Reads conditions.
   *
   * @param tree an object of lists, by parameter; missing or null: there are none
   */
  RuleConditions read(JsonNode tree, String path, List<InvalidParam> refused) {
    Map<RoutingParameter, Set<String>> accepted = new EnumMap<>(RoutingParameter.class);
    List<PostalArea> areas = new ArrayList<>();
    if (!tree.isObject() && !tree.isMissingNode() && !tree.isNull()) {
      refused.add(RuleReader.refusal(path, "must be an object", tree));
    }
    for (Iterator<Map.Entry<String, JsonNode>> each = tree.fields(); each.hasNext(); ) {
      Map.Entry<String, JsonNode> entry = each.next();
      String at = path + "." + entry.getKey();
      Optional<RoutingParameter> parameter = RoutingParameter.named(entry.getKey());
      if (parameter.isEmpty()) {
        refused.add(RuleReader.refusal(at, "is no parameter that selects", entry.getValue()));
      } else if (!entry.getValue().isArray() || entry.getValue().isEmpty()) {
        String reason = "must be a list of at least one value; leave it out where any will do";
        refused.add(RuleReader.refusal(at, reason, entry.getValue()));
      } else if (parameter.get() == RoutingParameter.CLIENT_POSTAL_CODE) {
        areas.addAll(areas(entry.getValue(), at, refused));
      } else {
        accepted.put(parameter.get(), values(parameter.get(), entry.getValue(), at, refused));
      }
    }
    return new RuleConditions(accepted, areas);
  }

  private Set<String> values(
      RoutingParameter parameter, JsonNode list, String path, List<InvalidParam> refused) {
    Set<String> accepted = new TreeSet<>();
    for (JsonNode item : list) {
      ParameterValues.Read read =
          item.isTextual() || item.isIntegralNumber()
              ? values.read(parameter, item.asText())
              : ParameterValues.Read.refused(ParameterValues.WRONG_FORMAT);
      if (!read.refusal().isEmpty()) {
        refused.add(RuleReader.refusal(path, read.refusal(), item));
      } else if (!accepted.add(read.value())) {
        refused.add(RuleReader.refusal(path, "names a value twice", item));
      }
    }
    return accepted;
  }

  private static List<PostalArea> areas(JsonNode list, String path, List<InvalidParam> refused) {
    List<PostalArea> areas = new ArrayList<>();
    for (JsonNode item : list) {
      Optional<PostalArea> area = area(item);
      if (area.isEmpty()) {
        String reason = "must be a code, a prefix, or from and to of one length, in this order";
        refused.add(RuleReader.refusal(path, reason, item));
      } else if (areas.stream().anyMatch(area.get()::overlaps)) {
        refused.add(RuleReader.refusal(path, "overlaps another area of the rule", item));
      } else {
        areas.add(area.get());
      }
    }
    return areas;
  }

  private static Optional<PostalArea> area(JsonNode item) {
    if (item.isTextual()) {
      return PostalCode.code(item.textValue()).map(PostalArea::code);
    }
    if (item.size() == 1 && item.path(RuleText.PREFIX).isTextual()) {
      return PostalCode.prefix(item.path(RuleText.PREFIX).textValue()).map(PostalArea::prefix);
    }
    if (item.size() != 2) {
      return Optional.empty();
    }
    Optional<String> from = PostalCode.code(item.path(RuleText.FROM).asText());
    Optional<String> to = PostalCode.code(item.path(RuleText.TO).asText());
    return from.isPresent()
            && to.isPresent()
            && from.get().length() == to.get().length()
            && from.get().compareTo(to.get()) <= 0
        ? Optional.of(PostalArea.range(from.get(), to.get()))
        : Optional.empty();
  }
}
