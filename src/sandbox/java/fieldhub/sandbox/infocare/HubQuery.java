package fieldhub.sandbox.infocare;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads query strings: three notations of a name, unknown ones refused (contract section 1.2). */
final class HubQuery {

  static final String TOKEN = "accessToken";

  private HubQuery() {}

  /**
   * The values by camelCase name; empty ones are absent.
   *
   * @throws HubError 400 when a name is unknown or comes twice
   */
  static Map<String, String> read(MultivaluedMap<String, String> given, Set<String> allowed) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, List<String>> wrong = new TreeMap<>();
    given.forEach(
        (written, all) -> {
          String name = camelCase(written);
          if (!allowed.contains(name) && !name.equals(TOKEN)) {
            wrong.put(written, List.of('"' + written + "\" is not allowed"));
          } else if (all.size() > 1 || values.containsKey(name)) {
            wrong.put(name, List.of(HubError.WRONG_FORMAT));
          } else {
            values.put(name, all.get(0));
          }
        });
    if (!wrong.isEmpty()) {
      throw HubError.fields(wrong);
    }
    values.values().removeIf(String::isBlank);
    return values;
  }

  private static String camelCase(String written) {
    String[] words = written.split("[-_]");
    StringBuilder name = new StringBuilder(words.length == 0 ? "" : words[0]);
    for (int i = 1; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
            .append(words[i].substring(1));
      }
    }
    return name.toString();
  }
}
