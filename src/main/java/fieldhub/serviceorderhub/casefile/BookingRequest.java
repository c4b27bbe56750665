package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.casefile.Booking;
import fieldhub.cases.casefile.CaseContacts;
import fieldhub.cases.casefile.CaseIds;
import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A booking whose fields are in order and whose workshop is not decided yet.
 *
 * @param forcedProvider bypasses routing
 * @param sent the body as it came
 */
record BookingRequest(
    Optional<String> trackingId,
    CaseIds ids,
    CaseContacts contacts,
    ObjectNode productData,
    ObjectNode orderData,
    Optional<Provider> forcedProvider,
    JsonNode sent) {

  /** What routing decides by, under its names. */
  Map<String, String> routingParameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("originatorType", orderData.path("originatorType").asText());
    parameters.put("bookingType", orderData.path("bookingType").asText());
    parameters.put("clientPostalCode", orderData.path("clientPostalCode").asText());
    parameters.put("serviceType", Long.toString(ids.serviceTypeId()));
    parameters.put("manufacturer", Long.toString(ids.manufacturerId()));
    parameters.put("productType", Long.toString(ids.productTypeId()));
    parameters.put("serviceLocation", Long.toString(ids.serviceLocationId()));
    return parameters;
  }

  Booking by(String caller, Partner partner, Provider provider) {
    return new Booking(
        caller, trackingId, partner, provider, ids, contacts, productData, orderData, sent);
  }
}
