package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceItem;
import java.util.Locale;

/**
 * Common data that a case names, in the caller's language.
 *
 * @param properties left out for kinds that have none
 */
record CommonItem(
    long id,
    String name,
    @JsonInclude(JsonInclude.Include.NON_NULL) JsonNode properties,
    JsonNode externalData) {

  static CommonItem of(ReferenceItem item, Locale locale) {
    boolean flagged = item.kind() == Kind.SERVICE_TYPE || item.kind() == Kind.PRODUCT_TYPE;
    return new CommonItem(
        item.id(), item.name(locale), flagged ? item.properties() : null, item.externalData());
  }
}
