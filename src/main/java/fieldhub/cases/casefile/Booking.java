package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.party.Partner;
import fieldhub.cases.party.Provider;
import java.util.Optional;

/**
 * A booking that was checked and whose workshop is decided (contract serviceorderhub 7).
 *
 * @param caller unique name of the user that books
 * @param contacts without numbers and times, sender and receiver not yet set
 * @param orderData section 3.4, with what the case keeps of the booking itself
 * @param request the booking as it was sent
 */
public record Booking(
    String caller,
    Optional<String> trackingId,
    Partner partner,
    Provider provider,
    CaseIds ids,
    CaseContacts contacts,
    ObjectNode productData,
    ObjectNode orderData,
    JsonNode request) {}
