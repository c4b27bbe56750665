package fieldhub.platform.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A query that grows with what is asked for; conditions are fixed texts, values only parameters.
 */
public final class SqlQuery {

  private final StringBuilder text;
  private final List<Object> parameters = new ArrayList<>();
  private boolean restricted;

  /**
   * @param select up to and without WHERE
   */
  public SqlQuery(String select) {
    text = new StringBuilder(select);
  }

  /** Adds a condition with its values. */
  public SqlQuery where(String condition, Object... values) {
    text.append(restricted ? " AND " : " WHERE ").append(condition);
    restricted = true;
    return with(values);
  }

  /** Adds a condition on one value, if there is a value. */
  public SqlQuery whereGiven(String condition, Optional<?> value) {
    return value.isPresent() ? where(condition, value.get()) : this;
  }

  /** Only what stands behind a place in a list that shows the newest first. */
  public SqlQuery behind(String timeColumn, Instant time, String keyColumn, Object key) {
    return where(
        "(%1$s < ? OR (%1$s = ? AND %2$s < ?))".formatted(timeColumn, keyColumn), time, time, key);
  }

  /** Adds the end: order and limit. */
  public SqlQuery then(String end, Object... values) {
    text.append(' ').append(end);
    return with(values);
  }

  private SqlQuery with(Object... values) {
    Collections.addAll(parameters, values);
    return this;
  }

  String text() {
    return text.toString();
  }

  Object[] parameters() {
    return parameters.toArray();
  }
}
