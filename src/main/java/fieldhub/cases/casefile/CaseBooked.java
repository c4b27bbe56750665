package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A case was booked here; fired in the transaction that stores it, once for each case.
 *
 * @param caller name of the user that booked it
 * @param trackingId what the caller traces its booking by, if it sent one (contract serviceorderhub
 *     3.6)
 * @param request the booking as it was sent, the fields that the hub does not know left out
 */
public record CaseBooked(
    CaseFile caseFile, String caller, Optional<String> trackingId, JsonNode request) {}
