package fieldhub.serviceorderhub.routing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Queries that mean the same, written the same, so that one answer serves them. */
final class NormalQuery {
  private static final Set<String> ALIASES = Set.of("manufacturer", "productType");
  private static final String POSTAL_CODE = "clientPostalCode";

  private NormalQuery() {}

  /** In the order of names, without what is empty (contract serviceorderhub 5.2, step 1). */
  static SortedMap<String, String> of(Map<String, String> given) {
    SortedMap<String, String> normal = new TreeMap<>();
    given.forEach(
        (name, value) -> {
          String text = value.strip();
          if (!text.isEmpty()) {
            normal.put(name, normal(name, text));
          }
        });
    return normal;
  }

  private static String normal(String name, String text) {
    if (name.equals(POSTAL_CODE)) {
      return text.replaceAll("\\s", "");
    }
    return ALIASES.contains(name) ? text.toLowerCase(Locale.ROOT) : text;
  }
}
