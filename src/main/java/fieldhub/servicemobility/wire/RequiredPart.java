package fieldhub.servicemobility.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A part that a visit needs (contract servicemobility 8.5); texts that were not given are {@code
 * ""}.
 *
 * @param qty greater than zero
 * @param partOrderNum the order that brings it; {@code ""} when it was not ordered yet
 * @param estimatedDelivery when that order was expected
 */
public record RequiredPart(
    String prodNum,
    String description,
    BigDecimal qty,
    String partOrderNum,
    String shipToLocation,
    String urgency,
    Optional<Instant> estimatedDelivery) {}
