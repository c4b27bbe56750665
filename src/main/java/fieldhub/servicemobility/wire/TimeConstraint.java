package fieldhub.servicemobility.wire;

import java.time.Instant;

/**
 * A period that a request names: when the customer is or is not available, or the slot that was
 * chosen (contract servicemobility 8.6).
 *
 * @param id the slot that was offered; {@code ""} when the caller does not say
 * @param type the customer's own code of what the period means; {@code ""} when there is none
 * @param start inclusive
 * @param end exclusive, behind the start
 * @param path where it stands in the request, for a refusal
 */
public record TimeConstraint(String id, String type, Instant start, Instant end, String path) {}
