package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.FieldMessage;

/** Reads order data (contract serviceorderhub 3.4). */
final class OrderDataReader {

  private static final String CONSENTS = "consents";
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_TEXT = 255;

  private OrderDataReader() {}

  /**
   * @param conditionsAccepted whether the booking says so itself; else the consents must
   */
  static ObjectNode read(BodyFields fields, boolean conditionsAccepted) {
    KnownFields known = new KnownFields(fields);
    known.text(LONGEST_NAME, "chain", "refNo", "goodsType");
    known.date("pickupDate");
    known.truth("emballage");
    known.text(LONGEST_TEXT, "mail");
    known.text(
        LONGEST_TEXT,
        "partnerOrderReference",
        "providerOrderReference",
        "proofOfPurchaseReference",
        "contactPerson");
    known.text(LONGEST_NAME, "maxRepairPrice", "deductible");
    known.truth("skipCostProposalAndRepairForAnyPrice");
    known.object("partnerSpecific", "providerSpecific");
    if (known.kept().path("emballage").asBoolean()) {
      fields.require("mail");
    }
    shipments(known);
    notifications(known);
    consents(known, conditionsAccepted);
    return known.kept();
  }

  /** {@code shipmentData} and whatever else is called so. */
  private static void shipments(KnownFields known) {
    for (String name : known.fields().names()) {
      if ("shipmentData".equals(name) || name.endsWith("ShipmentData")) {
        known.object(name);
      }
    }
  }

  private static void notifications(KnownFields known) {
    BodyFields notifications = known.fields().object("notifications");
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    for (String key : notifications.names()) {
      KnownFields channels = new KnownFields(notifications.object(key));
      channels.truth("email");
      channels.truth("sms");
      kept.set(key, channels.kept());
    }
    if (!kept.isEmpty()) {
      known.kept().set("notifications", kept);
    }
  }

  /**
   * An object of names and whether they are given, or an array of those that are (contract 9, row
   * 13); kept as an object. Two of them are mandatory wherever consents are sent.
   */
  private static void consents(KnownFields known, boolean conditionsAccepted) {
    BodyFields fields = known.fields();
    JsonNode sent = fields.tree(CONSENTS);
    if (sent.isMissingNode() || sent.isContainerNode() && sent.isEmpty()) {
      if (!conditionsAccepted) {
        fields.refuse(CONSENTS, FieldMessage.REQUIRED);
      }
      return;
    }
    ObjectNode given = JsonNodeFactory.instance.objectNode();
    if (sent.isArray()) {
      sent.forEach(it -> given.put(it.asText(), true));
    } else {
      KnownFields object = new KnownFields(fields.object(CONSENTS));
      object.fields().names().forEach(object::truth);
      given.setAll(object.kept());
    }
    if (sent.isContainerNode()) {
      mandatory(fields, given, "ConsentTerms");
      mandatory(fields, given, "ConsentRepair");
      known.kept().set(CONSENTS, given);
    }
  }

  private static void mandatory(BodyFields fields, ObjectNode given, String name) {
    if (!given.path(name).asBoolean()) {
      fields.refuse(
          CONSENTS + "." + name,
          given.has(name) ? FieldMessage.MUST_BE_TRUE : FieldMessage.REQUIRED);
    }
  }
}
