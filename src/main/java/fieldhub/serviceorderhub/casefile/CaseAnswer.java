package fieldhub.serviceorderhub.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.casefile.CaseTag;
import fieldhub.cases.party.Contact;
import fieldhub.serviceorderhub.wire.LoggedRequest;
import java.util.List;
import java.util.UUID;

/**
 * A case as it is answered (contract serviceorderhub 3.3); what there is none of is null.
 *
 * @param externalRequests left out unless they were asked for
 */
record CaseAnswer(
    long id,
    String country,
    UUID guid,
    long partnerId,
    long serviceProviderId,
    Long manufacturerId,
    String currentStatus,
    JsonNode productData,
    JsonNode orderData,
    Long serviceTypeId,
    Long serviceLocationId,
    Long productTypeId,
    String createdAt,
    Contact customer,
    Contact consumer,
    Contact sender,
    Contact receiver,
    Contact pickupDst,
    Contact returnDst,
    CommonItem serviceType,
    CommonItem productType,
    CommonItem manufacturer,
    CommonItem serviceLocation,
    NamedItem serviceProvider,
    NamedItem servicePartner,
    List<CaseTag> tags,
    List<JsonNode> freightTrackings,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<LoggedRequest> externalRequests) {}
