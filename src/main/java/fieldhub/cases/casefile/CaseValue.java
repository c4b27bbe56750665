package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fieldhub.platform.persistence.SqlStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A plain value of a case that it can be found by.
 *
 * @param path such as {@code orderData.partnerSpecific.nordhem.storeNo}; elements of an array have
 *     the array's
 * @param content the value's text, at most {@value #LONGEST} characters
 * @param amount the value where it is a number, else null
 * @param common whether the common search looks at it
 */
record CaseValue(String path, String content, BigDecimal amount, boolean common) {

  static final int LONGEST = 200;

  private static final int WHOLE_DIGITS = 28;

  /** Never searchable at all. */
  private static final Set<String> SECRET = Set.of("productData.password");

  /** What the common search leaves out of the case's data. */
  private static final Set<String> NOT_COMMON =
      Set.of(
          "orderData.files",
          "orderData.consents",
          "orderData.webhooks",
          "productData.problemText",
          "productData.accessory",
          "productData.purchaseDate",
          "productData.otherAccessory");

  private static final Set<String> COMMON_OF_CONTACTS =
      Set.of(
          "firstName",
          "lastName",
          "organizationName",
          "organizationNumber",
          "postalCode",
          "city",
          "phone",
          "mobile",
          "email");

  /** All values of a case. */
  static List<CaseValue> of(CaseFile it, ObjectMapper mapper) {
    List<CaseValue> found = new ArrayList<>();
    collect("orderData", it.orderData(), true, found);
    collect("productData", it.productData(), true, found);
    JsonNode contacts = mapper.valueToTree(it.contacts());
    for (Map.Entry<String, JsonNode> contact : contacts.properties()) {
      for (Map.Entry<String, JsonNode> field : contact.getValue().properties()) {
        if (COMMON_OF_CONTACTS.contains(field.getKey())) {
          collect(contact.getKey() + "." + field.getKey(), field.getValue(), true, found);
        }
      }
    }
    it.tags().forEach(tag -> found.add(text("tags", tag.name(), false)));
    return found;
  }

  private static void collect(String path, JsonNode node, boolean common, List<CaseValue> found) {
    if (SECRET.contains(path) || path.length() > LONGEST) {
      return;
    }
    boolean inCommon = common && !NOT_COMMON.contains(path);
    if (node.isObject()) {
      node.properties()
          .forEach(it -> collect(path + "." + clean(it.getKey()), it.getValue(), inCommon, found));
    } else if (node.isArray()) {
      node.forEach(it -> collect(path, it, inCommon, found));
    } else if (node.isNumber() && isStorable(node.decimalValue())) {
      found.add(new CaseValue(path, node.asText(), node.decimalValue(), inCommon));
    } else if (!node.isNull() && !node.asText().isEmpty()) {
      found.add(text(path, node.asText(), inCommon));
    }
  }

  private static CaseValue text(String path, String content, boolean common) {
    return new CaseValue(path, SqlStore.cut(clean(content), LONGEST), null, common);
  }

  /** PostgreSQL has no NUL in a text. */
  private static String clean(String text) {
    return text.replace("\0", "");
  }

  /** Asked before any arithmetic: 1E999999999 would be written out digit by digit. */
  private static boolean isStorable(BigDecimal number) {
    return number.precision() - (long) number.scale() <= WHOLE_DIGITS
        && number.scale() <= 100
        && number.scale() >= -WHOLE_DIGITS;
  }
}
