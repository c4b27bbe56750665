package fieldhub.parts.order;

import java.util.Optional;

/**
 * Which orders are wanted; an empty criterion matches all.
 *
 * @param prodNum orders with a line that asks for or delivers this product
 */
public record PartsOrderFilter(
    Optional<String> workOrder,
    Optional<OrderStatus> status,
    Optional<String> supplierId,
    Optional<String> prodNum) {}
