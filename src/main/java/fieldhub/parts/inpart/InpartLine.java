package fieldhub.parts.inpart;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A part of an Inpart order; null where AudaConnect tells nothing. Whether prices are for one piece
 * or for the line, and whether taxes are in them, the contract leaves open.
 *
 * @param repairerPrice in the order's currency, with the scale in which it came
 * @param insurerPrice likewise
 */
public record InpartLine(
    LineKey key,
    Integer quantity,
    ToldStatus status,
    BigDecimal repairerPrice,
    BigDecimal insurerPrice,
    Instant deliveryAt) {}
