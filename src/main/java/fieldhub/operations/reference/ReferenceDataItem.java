package fieldhub.operations.reference;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.reference.ReferenceItem;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An item of common data as operators see it. */
public record ReferenceDataItem(
    long id,
    Map<String, String> names,
    List<String> aliases,
    JsonNode properties,
    JsonNode externalData) {
  static ReferenceDataItem of(ReferenceItem item) {
    return new ReferenceDataItem(
        item.id(),
        new TreeMap<>(item.names()),
        item.aliases().stream().sorted().toList(),
        item.properties(),
        item.externalData());
  }
}
