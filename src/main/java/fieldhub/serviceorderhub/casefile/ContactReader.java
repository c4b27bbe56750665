package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.party.Contact;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.FieldMessage;

/** Reads contact data as it is sent (contract serviceorderhub 3.1). */
final class ContactReader {

  private static final int LONGEST = 64;
  private static final int LONGEST_MOBILE = 19;
  private static final int LONGEST_POSTAL_CODE = 6;

  private ContactReader() {}

  /** The contact, without number and time; what is wrong with it is noted at its fields. */
  static Contact read(BodyFields fields) {
    fields.require("type");
    return read(fields, company(fields));
  }

  /** The same where only a company, or only a person, can be meant. */
  static Contact readOnly(BodyFields fields, boolean companies) {
    fields.require("type");
    Boolean company = company(fields);
    if (company != null && company != companies) {
      fields.refuse("type", FieldMessage.NOT_AN_OPTION);
    }
    return read(fields, company);
  }

  private static Contact read(BodyFields fields, Boolean company) {
    return new Contact(
        null,
        null,
        ofKind(fields, "firstName", company, false),
        ofKind(fields, "lastName", company, false),
        ofKind(fields, "organizationName", company, true),
        ofKind(fields, "organizationNumber", company, true),
        fields.text("addName", LONGEST).orElse(null),
        fields.requiredText("address", LONGEST),
        fields.requiredText("postalCode", LONGEST_POSTAL_CODE),
        fields.requiredText("city", LONGEST),
        countryCode(fields),
        fields.text("phone", LONGEST).orElse(null),
        fields.requiredText("mobile", LONGEST_MOBILE),
        email(fields),
        null,
        null,
        null,
        null);
  }

  /** Whether it is one; null where nobody can tell. The table's number, or the page's Boolean. */
  private static Boolean company(BodyFields fields) {
    JsonNode type = fields.tree("type");
    if (type.isMissingNode()) {
      return null;
    }
    if (type.isBoolean()) {
      return type.booleanValue();
    }
    if (type.isIntegralNumber() && (type.asLong() == 0 || type.asLong() == 1)) {
      return type.asLong() == 1;
    }
    fields.refuse("type", type.isNumber() ? FieldMessage.NOT_AN_OPTION : FieldMessage.WRONG_FORMAT);
    return null;
  }

  /** A name that only companies or only persons have, and those must have it. */
  private static String ofKind(
      BodyFields fields, String name, Boolean company, boolean ofCompanies) {
    if (company == null) {
      return null;
    }
    if (company == ofCompanies) {
      return fields.requiredText(name, LONGEST);
    }
    if (fields.has(name)) {
      fields.refuse(name, FieldMessage.notAllowed(name));
    }
    return null;
  }

  private static String email(BodyFields fields) {
    fields.require("email");
    return fields.email("email", LONGEST).orElse(null);
  }

  private static String countryCode(BodyFields fields) {
    String code = fields.text("countryCode", 2).orElse(null);
    if (code != null && !code.matches("[A-Z]{2}")) {
      fields.refuse("countryCode", FieldMessage.WRONG_FORMAT);
    }
    return code;
  }
}
