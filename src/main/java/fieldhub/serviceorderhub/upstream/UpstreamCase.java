package fieldhub.serviceorderhub.upstream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fieldhub.cases.requestlog.FoundEntry;
import java.util.List;

/**
 * A case as InfoCare has it (contract serviceorderhub 3.3).
 *
 * @param id InfoCare's numeric id, what {@code meta.caseId} wants
 * @param content the case as it came, without {@code externalRequests}
 * @param requests its external requests (3.6), in InfoCare's order
 */
public record UpstreamCase(long id, ObjectNode content, List<FoundEntry> requests) {}
