package fieldhub.servicemobility.ivr;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An IVR Message Object (contract servicemobility 9) as far as the hub reads it.
 *
 * @param refCode the work order it is about; empty when it names none
 * @param whole the object as it came, for whoever calls the contact
 */
public record IvrMessage(
    String requestId, String refCode, String contactName, String contactNumber, JsonNode whole) {}
