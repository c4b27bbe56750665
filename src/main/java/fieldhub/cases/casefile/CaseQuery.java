package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.InvalidParam;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a search asks for (contract serviceorderhub 6, {@code search-cases}): the case's own fields,
 * any plain value under {@code orderData} and {@code productData}, all of some tags, and a text
 * that any of the common fields contains.
 */
public final class CaseQuery {

  private static final String FORMAT = "Wrong format";

  /** No common field that is searched is longer. */
  private static final int LONGEST_COMMON = CaseValue.LONGEST;

  private final List<CaseCondition> conditions = new ArrayList<>();
  private final List<InvalidParam> wrong = new ArrayList<>();
  private Optional<String> common = Optional.empty();

  private CaseQuery() {}

  /**
   * Reads filters.
   *
   * @param filters an object; null or missing asks for everything
   * @throws ProblemException INVALID_REQUEST with every filter that cannot be used
   */
  public static CaseQuery of(JsonNode filters) {
    CaseQuery query = new CaseQuery();
    if (filters != null && filters.isObject()) {
      filters.properties().forEach(it -> query.take(it.getKey(), it.getValue()));
    } else if (filters != null && !filters.isNull() && !filters.isMissingNode()) {
      query.refuse("", FORMAT);
    }
    if (!query.wrong.isEmpty()) {
      throw new ProblemException(
          ProblemType.INVALID_REQUEST, "Fields validation failed", query.wrong);
    }
    return query;
  }

  /** The text of the common search, in lower case. */
  public Optional<String> common() {
    return common;
  }

  List<CaseCondition> conditions() {
    return conditions;
  }

  private void take(String name, JsonNode value) {
    Optional<SearchColumn> column = SearchColumn.of(name);
    if (column.isPresent()) {
      compare(name, value, (operator, it) -> CaseCondition.onColumn(column.get(), operator, it));
    } else if ("tags".equals(name)) {
      tags(value);
    } else if ("commonSearch".equals(name)) {
      commonSearch(value);
    } else if ("orderData".equals(name) || "productData".equals(name)) {
      data(name, value);
    } else if (name.startsWith("orderData.") || name.startsWith("productData.")) {
      data(name, value);
    } else {
      refuse(name, "\"" + name + "\" is not allowed");
    }
  }

  private void tags(JsonNode value) {
    if (!value.isArray()) {
      refuse("tags", FORMAT);
      return;
    }
    for (JsonNode tag : value) {
      if (tag.isTextual()) {
        add("tags", () -> CaseCondition.onValue("tags", "=", tag));
      } else {
        refuse("tags", FORMAT);
      }
    }
  }

  private void commonSearch(JsonNode value) {
    boolean readable =
        value.isValueNode()
            && !value.isBoolean()
            && value.asText().indexOf('\0') < 0
            && value.asText().strip().length() <= LONGEST_COMMON;
    if (!readable) {
      refuse("commonSearch", FORMAT);
    } else if (!value.isNull() && !value.asText().isBlank()) {
      common = Optional.of(value.asText().strip().toLowerCase(Locale.ROOT));
    }
  }

  /** An object within names what lies deeper; one of operators compares. */
  private void data(String path, JsonNode value) {
    if (value.isObject() && !isComparison(value)) {
      value.properties().forEach(it -> data(path + "." + it.getKey(), it.getValue()));
    } else {
      compare(path, value, (operator, it) -> CaseCondition.onValue(path, operator, it));
    }
  }

  private void compare(String path, JsonNode value, Condition condition) {
    if (isComparison(value)) {
      for (Map.Entry<String, JsonNode> it : value.properties()) {
        String operator = "$gt".equals(it.getKey()) ? ">" : "<";
        add(path + "." + it.getKey(), () -> condition.of(operator, it.getValue()));
      }
    } else {
      add(path, () -> condition.of("=", value));
    }
  }

  private static boolean isComparison(JsonNode value) {
    return value.isObject()
        && !value.isEmpty()
        && value.properties().stream()
            .allMatch(it -> "$gt".equals(it.getKey()) || "$lt".equals(it.getKey()));
  }

  private void add(String path, Supplier<CaseCondition> condition) {
    try {
      conditions.add(condition.get());
    } catch (IllegalArgumentException | DateTimeException e) {
      refuse(path, FORMAT);
    }
  }

  private void refuse(String path, String reason) {
    String name = path.isEmpty() ? "filters" : "filters." + path;
    wrong.add(InvalidParam.of(name, reason, name));
  }

  /** Makes a condition; what it throws refuses the filter. */
  private interface Condition {
    CaseCondition of(String operator, JsonNode value);
  }
}
