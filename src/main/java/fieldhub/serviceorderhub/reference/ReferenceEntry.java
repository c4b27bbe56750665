package fieldhub.serviceorderhub.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceItem;
import java.util.Locale;

/**
 * An item of common data as it is answered (contract serviceorderhub 3.3 and 6).
 *
 * @param properties left out for kinds that have none
 * @param externalData null where there is none
 */
public record ReferenceEntry(
    long id,
    String name,
    @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode properties,
    JsonNode externalData) {

  /** The item with its name in that language. */
  static ReferenceEntry of(ReferenceItem item, Locale locale) {
    boolean flagged = item.kind() == Kind.SERVICE_TYPE || item.kind() == Kind.PRODUCT_TYPE;
    return new ReferenceEntry(
        item.id(), item.name(locale), flagged ? item.properties() : null, item.externalData());
  }
}
