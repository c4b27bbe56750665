package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.reference.ReferenceItem;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.FieldMessage;
import java.util.Map;
import java.util.Optional;

/**
 * Reads product data (contract serviceorderhub 3.5). What is required depends on the flags of the
 * service type and the product type.
 */
final class ProductDataReader {

  private static final int LONGEST_PROSE = 10_000;
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_TEXT = 255;

  private ProductDataReader() {}

  /**
   * @param serviceType empty where the booking names none that is known; nothing depends on it then
   */
  static ObjectNode read(
      BodyFields fields,
      Optional<ReferenceItem> serviceType,
      Optional<ReferenceItem> productType,
      boolean noPassword) {
    KnownFields known = new KnownFields(fields);
    known.requiredText(LONGEST_NAME, "model");
    known.requiredText(LONGEST_PROSE, "problemText");
    known.date("purchaseDate");
    known.text(20, "imei");
    known.text(LONGEST_NAME, "serial");
    known.text(50, "insuranceCompany");
    known.text(LONGEST_TEXT, "insuranceNumber", "password");
    known.text(LONGEST_PROSE, "otherAccessory", "solution", "damage");
    known.number("weight");
    if (fields.tree("weight").isNumber() && fields.tree("weight").decimalValue().signum() <= 0) {
      fields.refuse("weight", FieldMessage.WRONG_FORMAT);
    }
    accessory(known);
    volume(known);
    requireIf(flag(serviceType, "requirePurchaseDate"), fields, "purchaseDate");
    requireIf(flag(serviceType, "requireInsuranceNumber"), fields, "insuranceCompany");
    requireIf(flag(serviceType, "requireInsuranceNumber"), fields, "insuranceNumber");
    requireIf(flag(productType, "requireImei"), fields, "imei");
    requireIf(flag(productType, "requireSerial"), fields, "serial");
    requireIf(flag(productType, "allowPassword") && !noPassword, fields, "password");
    return known.kept();
  }

  private static boolean flag(Optional<ReferenceItem> item, String name) {
    return item.filter(it -> it.requires(name)).isPresent();
  }

  private static void requireIf(boolean required, BodyFields fields, String name) {
    if (required) {
      fields.require(name);
    }
  }

  /** An array of ids, or an object of ids and whether they are there (contract 9, row 13). */
  private static void accessory(KnownFields known) {
    JsonNode value = known.fields().tree("accessory");
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    if (value.isArray()) {
      value.forEach(it -> ids.add(id(known, it)));
    } else if (value.isObject()) {
      for (Map.Entry<String, JsonNode> it : value.properties()) {
        if (it.getValue().asBoolean()) {
          ids.add(it.getKey());
        }
      }
    } else if (!value.isMissingNode()) {
      known.fields().refuse("accessory", FieldMessage.WRONG_FORMAT);
    }
    if (!value.isMissingNode()) {
      known.kept().set("accessory", ids);
    }
  }

  private static String id(KnownFields known, JsonNode value) {
    if (!value.isTextual() && !value.isIntegralNumber()) {
      known.fields().refuse("accessory", FieldMessage.WRONG_FORMAT);
    }
    return value.asText();
  }

  private static void volume(KnownFields known) {
    KnownFields volume = new KnownFields(known.fields().object("volume"));
    volume.number("volume", "width", "height", "depth");
    if (!volume.kept().isEmpty()) {
      known.kept().set("volume", volume.kept());
    }
  }
}
