package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.casefile.CaseContacts;
import fieldhub.cases.casefile.CaseIds;
import fieldhub.cases.party.Contact;
import fieldhub.cases.party.Parties;
import fieldhub.cases.party.Provider;
import fieldhub.cases.reference.Kind;
import fieldhub.cases.reference.ReferenceData;
import fieldhub.platform.http.Json;
import fieldhub.serviceorderhub.wire.BodyFields;
import fieldhub.serviceorderhub.wire.FieldMessage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Reads a booking (contract serviceorderhub 7) and refuses it with everything that is wrong with it
 * at once; fields that it does not know are dropped silently.
 */
@ApplicationScoped
public class BookingReader {

  private static final List<String> ORIGINATORS = List.of("private", "registered", "helpdesk");
  private static final List<String> BOOKING_TYPES =
      List.of("companyToCompany", "companyToPrivate", "privateToPrivate");
  private static final String AT_CONSUMER = "consumer";
  private static final String AT_COMPANY = "customCompany";
  private static final List<String> DESTINATIONS =
      List.of(AT_CONSUMER, AT_COMPANY, "customPrivate");
  private static final int LONGEST_TRACKING_ID = 255;

  @Inject private ReferenceData reference;
  @Inject private Parties parties;
  @Inject private Json json;

  /**
   * Reads a request's body.
   *
   * @throws fieldhub.platform.http.ProblemException INVALID_REQUEST, shape B with every wrong field
   */
  BookingRequest read(byte[] body) {
    BodyFields fields = BodyFields.of(json, body);
    String originator = fields.requiredChoice("originatorType", ORIGINATORS);
    String bookingType = fields.requiredChoice("bookingType", BOOKING_TYPES);
    String postalCode = postalCode(fields);
    CaseIds ids =
        new CaseIds(
            id(fields, "serviceType", Kind.SERVICE_TYPE, false),
            id(fields, "manufacturer", Kind.MANUFACTURER, true),
            id(fields, "productType", Kind.PRODUCT_TYPE, true),
            id(fields, "location", Kind.SERVICE_LOCATION, false));
    // Shipping is chosen by carriers' data, of which the hub has none: only its form is checked.
    fields.whole("shipping");
    boolean helpdesk = "helpdesk".equals(originator);
    String pickup = destination(fields, "pickupDestination", helpdesk);
    String back = destination(fields, "returnDestination", helpdesk);
    CaseContacts contacts =
        new CaseContacts(
            ContactReader.read(fields.requiredObject("customer")),
            "privateToPrivate".equals(bookingType)
                ? null
                : ContactReader.read(fields.requiredObject("consumer")),
            null,
            null,
            elsewhere(fields, "pickupDst", pickup),
            elsewhere(fields, "returnDst", back));
    ObjectNode orderData =
        OrderDataReader.read(fields.requiredObject("orderData"), accepted(fields));
    ObjectNode productData =
        ProductDataReader.read(
            fields.requiredObject("productData"),
            Optional.ofNullable(ids.serviceTypeId())
                .flatMap(it -> reference.item(Kind.SERVICE_TYPE, it)),
            Optional.ofNullable(ids.productTypeId())
                .flatMap(it -> reference.item(Kind.PRODUCT_TYPE, it)),
            fields.truth("noPassword").orElse(false));
    Optional<String> trackingId = fields.text("trackingId", LONGEST_TRACKING_ID);
    Optional<Provider> forced = forcedProvider(fields);
    fields.check();
    orderData
        .put("bookingType", bookingType)
        .put("originatorType", originator)
        .put("clientPostalCode", postalCode)
        .put("pickupDestination", pickup)
        .put("returnDestination", back);
    return new BookingRequest(
        trackingId, ids, contacts, productData, orderData, forced, json.tree(body));
  }

  /**
   * What a booking is traced by, before anything else of it is looked at; none where {@link #read}
   * will refuse it.
   */
  Optional<String> trackingId(byte[] body) {
    JsonNode id = json.tree(body == null ? new byte[0] : body).path("trackingId");
    return BodyFields.isText(id, LONGEST_TRACKING_ID)
        ? Optional.of(id.textValue())
        : Optional.empty();
  }

  private Long id(BodyFields fields, String name, Kind kind, boolean alias) {
    fields.require(name);
    JsonNode value = fields.tree(name);
    if (value.isMissingNode()) {
      return null;
    }
    boolean readable =
        value.isIntegralNumber() && value.canConvertToLong() || alias && value.isTextual();
    if (!readable) {
      fields.refuse(name, FieldMessage.WRONG_FORMAT);
      return null;
    }
    Optional<Long> id = reference.idOf(kind, value.asText());
    if (id.isEmpty()) {
      fields.refuse(name, FieldMessage.NOT_AN_OPTION);
    }
    return id.orElse(null);
  }

  /** Without spaces, 3 to 10 characters (contract 9, row 12). */
  private static String postalCode(BodyFields fields) {
    fields.require("clientPostalCode");
    String code = fields.text("clientPostalCode", 64).orElse("").replaceAll("\\s", "");
    if (!code.isEmpty() && (code.length() < 3 || code.length() > 10)) {
      fields.refuse("clientPostalCode", FieldMessage.WRONG_FORMAT);
    }
    return code;
  }

  /** Only a helpdesk may have it elsewhere. */
  private static String destination(BodyFields fields, String name, boolean helpdesk) {
    return helpdesk ? fields.choice(name, DESTINATIONS).orElse(AT_CONSUMER) : AT_CONSUMER;
  }

  private static Contact elsewhere(BodyFields fields, String name, String destination) {
    return AT_CONSUMER.equals(destination)
        ? null
        : ContactReader.readOnly(fields.requiredObject(name), AT_COMPANY.equals(destination));
  }

  /** Needed unless consents are sent, and true then. */
  private static boolean accepted(BodyFields fields) {
    Optional<Boolean> accepted = fields.truth("acceptConditions");
    JsonNode consents = fields.tree("orderData").path("consents");
    boolean consented = consents.isContainerNode() && !consents.isEmpty();
    if (!consented) {
      fields.require("acceptConditions");
      if (accepted.isPresent() && !accepted.get()) {
        fields.refuse("acceptConditions", FieldMessage.MUST_BE_TRUE);
      }
    }
    return accepted.orElse(false);
  }

  private Optional<Provider> forcedProvider(BodyFields fields) {
    Optional<Long> id = fields.whole("forcedProvider");
    Optional<Provider> provider = id.flatMap(parties::provider).filter(Provider::enabled);
    if (id.isPresent() && provider.isEmpty()) {
      fields.refuse("forcedProvider", FieldMessage.NOT_AN_OPTION);
    }
    return provider;
  }
}
