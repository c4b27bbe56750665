package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.platform.http.WireTime;
import fieldhub.platform.persistence.SqlQuery;
import fieldhub.platform.persistence.SqlStore;
import fieldhub.platform.security.Side;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/** One condition of a search. */
@FunctionalInterface
interface CaseCondition {

  /** Adds it to a query over {@code case_file c}. */
  void restrict(SqlQuery query, Side side);

  /**
   * On a field of its own.
   *
   * @param operator one of = &lt; &gt;
   * @throws IllegalArgumentException when the value is none that the field could have
   * @throws java.time.DateTimeException as much, for a time
   */
  static CaseCondition onColumn(SearchColumn column, String operator, JsonNode value) {
    if (value.isNull() && "=".equals(operator)) {
      return (query, side) -> query.where(column.column(side) + " IS NULL");
    }
    Object parameter = parameter(column.type(), value);
    return (query, side) -> query.where(column.column(side) + " " + operator + " ?", parameter);
  }

  /** On any plain value of the case's data: a number is compared as one, all else as text. */
  static CaseCondition onValue(String path, String operator, JsonNode value) {
    String exists =
        "EXISTS (SELECT 1 FROM case_value v WHERE v.case_id = c.id AND v.path = ? AND v.";
    if (value.isNull() && "=".equals(operator)) {
      return (query, side) -> query.where("NOT " + exists + "path = v.path)", path);
    }
    if (!value.isValueNode() || value.isNull() || value.asText().indexOf('\0') >= 0) {
      throw new IllegalArgumentException(path);
    }
    if (value.isNumber() && !"=".equals(operator)) {
      return (query, side) ->
          query.where(exists + "amount " + operator + " ?)", path, value.decimalValue());
    }
    return (query, side) ->
        query.where(
            exists + "content " + operator + " ?)",
            path,
            SqlStore.cut(value.asText(), CaseValue.LONGEST));
  }

  private static Object parameter(SearchColumn.Type type, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw new IllegalArgumentException("no plain value");
    }
    String text = value.asText();
    return switch (type) {
      case NUMBER -> Long.parseLong(text);
      case GUID -> UUID.fromString(text);
      case TEXT -> plain(text);
      case TIME ->
          text.length() == 10
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : WireTime.parse(text);
    };
  }

  private static String plain(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("no text of a field");
    }
    return text;
  }
}
