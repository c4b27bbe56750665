package fieldhub.platform.persistence;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** As {@link SqlQuery}, for entities: conditions are fixed texts, values only named parameters. */
public final class JpqlQuery {

  private final StringBuilder text;
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param select up to and without WHERE
   */
  public JpqlQuery(String select) {
    text = new StringBuilder(select);
  }

  /** Adds a condition with its parameter. */
  public JpqlQuery where(String condition, String name, Object value) {
    text.append(values.isEmpty() ? " WHERE " : " AND ").append(condition);
    values.put(name, value);
    return this;
  }

  /** Adds a condition, if there is a value for its parameter. */
  public JpqlQuery whereGiven(String condition, String name, Optional<?> value) {
    return value.isPresent() ? where(condition, name, value.get()) : this;
  }

  /** Adds the order. */
  public JpqlQuery then(String end) {
    text.append(' ').append(end);
    return this;
  }

  /** The whole text, for the entity manager. */
  public String text() {
    return text.toString();
  }

  /** What the parameters are, by name. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }
}
