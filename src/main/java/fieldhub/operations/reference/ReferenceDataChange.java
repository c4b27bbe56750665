package fieldhub.operations.reference;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.operations.paging.RequestCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole item of common data as operators write it. */
public record ReferenceDataChange(
    @Schema(
            description = "Name by language: sv, da, nb, fi, en; at least one",
            example = "{\"sv\": \"Garanti\", \"en\": \"Warranty\"}",
            required = true)
        Map<String, String> names,
    @Schema(description = "What callers may write instead of the id", example = "[\"lg\"]")
        List<String> aliases,
    @Schema(
            description = "Flags, for service types and product types",
            example = "{\"requireSerial\": true}")
        JsonNode properties,
    @Schema(description = "Anything else to be handed out with the item") JsonNode externalData,
    @Schema(example = "new brand", required = true) String reason) {

  private static final Set<String> LANGUAGES = Set.of("sv", "da", "nb", "fi", "en");
  private static final int NAME = 200;

  ReferenceItem read(RequestCheck check, Kind kind, long id) {
    if (properties != null && !properties.isNull() && !properties.isObject()) {
      check.refuse("properties", "must be an object", "");
    }
    return new ReferenceItem(kind, id, names(check), aliases(check), properties, externalData);
  }

  private Map<String, String> names(RequestCheck check) {
    Map<String, String> read = new TreeMap<>();
    if (names == null || names.isEmpty()) {
      check.refuse("names", "is missing", "");
      return read;
    }
    names.forEach(
        (language, name) -> {
          if (!LANGUAGES.contains(language)) {
            check.refuse("names", "has languages sv, da, nb, fi and en", language);
          }
          read.put(language, check.required("names." + language, name, NAME));
        });
    return read;
  }

  /** A number is never an alias: it is an id. */
  private Set<String> aliases(RequestCheck check) {
    Set<String> read = new TreeSet<>();
    for (String each : aliases == null ? List.<String>of() : aliases) {
      String alias = each == null ? "" : each.strip().toLowerCase(Locale.ROOT);
      if (!alias.matches("[^\\p{Cntrl}]{1,64}") || alias.matches("\\d+")) {
        check.refuse("aliases", "must be texts of at most 64 characters, not numbers", each);
      }
      read.add(alias);
    }
    return read;
  }
}
