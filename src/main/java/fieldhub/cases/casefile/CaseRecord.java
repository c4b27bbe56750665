package fieldhub.cases.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A message, cost proposal, file or invoice of a case, as InfoCare last told it.
 *
 * @param key InfoCare's number of it; of a file the hash of its address
 * @param toldAt when it was last changed there
 */
public record CaseRecord(RecordKind kind, String key, JsonNode content, Instant toldAt) {}
