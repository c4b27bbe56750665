package fieldhub.operations.cases;

import com.fasterxml.jackson.databind.JsonNode;
import fieldhub.cases.casefile.CaseContacts;
import fieldhub.cases.casefile.CaseRecord;
import fieldhub.cases.casefile.CaseStatus;
import fieldhub.cases.casefile.CaseTag;
import java.util.List;

/**
 * Everything about one case.
 *
 * @param productData without the password
 * @param externalRequests where its log is listed
 * @param journey where everything that happened to it is listed
 */
public record CaseDetails(
    CaseItem summary,
    CaseContacts contacts,
    JsonNode productData,
    JsonNode orderData,
    List<CaseTag> tags,
    List<CaseStatus> statuses,
    List<CaseRecord> records,
    List<LinkItem> links,
    String externalRequests,
    String journey) {}
