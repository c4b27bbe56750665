package fieldhub.cases.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One item of common data.
 *
 * @param names by language ({@code sv}, {@code da}, {@code nb}, {@code fi}, {@code en}); at least
 *     one
 * @param aliases what callers may write instead of the id, in lower case
 * @param properties flags such as {@code requireSerial}, an object; null where the kind has none
 * @param externalData whatever an operator keeps with the item, or null
 */
public record ReferenceItem(
    Kind kind,
    long id,
    Map<String, String> names,
    Set<String> aliases,
    JsonNode properties,
    JsonNode externalData) {

  /** The languages in the order in which they stand in for one that has no name. */
  private static final List<String> FALLBACKS = java.util.List.of("en", "sv", "da", "nb", "fi");

  public ReferenceItem {
    properties = value(properties);
    externalData = value(externalData);
  }

  /** The name in that language, else in another. */
  public String name(Locale locale) {
    String language = locale.getLanguage().equals("no") ? "nb" : locale.getLanguage();
    String name = names.get(language);
    if (name != null) {
      return name;
    }
    return FALLBACKS.stream()
        .filter(names::containsKey)
        .findFirst()
        .map(names::get)
        .orElseThrow(() -> new IllegalStateException(kind + " " + id + " has no name"));
  }

  /** Whether a flag such as {@code requireSerial} is set. */
  public boolean requires(String flag) {
    return properties != null && properties.path(flag).asBoolean(false);
  }

  /** JSON's null is none. */
  private static JsonNode value(JsonNode node) {
    return node == null || node.isNull() || node.isMissingNode() ? null : node;
  }
}
