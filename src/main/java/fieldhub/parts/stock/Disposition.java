package fieldhub.parts.stock;

import java.math.BigDecimal;

/** Why items of a movement were wrong or damaged; kept, not applied. */
public record Disposition(
    String reasonCode,
    String description,
    BigDecimal qty,
    BigDecimal stated,
    BigDecimal in,
    BigDecimal out) {}
