package fieldhub.sandbox.servicemobility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What generated messages speak about. The defaults are the contract's examples, which the hub's
 * demo organisation holds.
 *
 * @param locations storage locations, taken in turn
 * @param products products, taken in turn with the locations
 * @param workOrders work orders, taken in turn; empty lets the generator choose
 * @param user the technician
 * @param quantity used or ordered
 * @param counted what the device counts afterwards
 * @param rows rows in one webhook, or parts in one order
 * @param command of a parts order
 */
record Subjects(
    List<String> locations,
    List<String> products,
    List<String> workOrders,
    String user,
    BigDecimal quantity,
    Optional<BigDecimal> counted,
    int rows,
    int command) {

  static final int MOST_ROWS = 10_000;
  private static final int MOST_PIECES = 1_000_000;

  static Subjects read(Fields fields) {
    return new Subjects(
        fields.texts("locations", List.of("VAN-0417", "VAN-0533")),
        fields.texts("products", List.of("WPW10730972", "8544771")),
        fields.texts("workOrders", List.of()),
        fields.text("user").orElse("tech.marlow"),
        fields.decimal("quantity", BigDecimal.ONE, -MOST_PIECES, MOST_PIECES),
        fields
            .value("counted")
            .map(value -> fields.decimal("counted", BigDecimal.ZERO, -MOST_PIECES, MOST_PIECES)),
        fields.number("rows", 1, 0, MOST_ROWS),
        fields.number("command", 1002, 0, Integer.MAX_VALUE));
  }

  /** Every pair of location and product comes up before one comes again. */
  String location(long turn) {
    return locations.get((int) (turn / products.size() % locations.size()));
  }

  /** The location after {@link #location}, for a transfer. */
  String otherLocation(long turn) {
    return locations.get((int) ((turn / products.size() + 1) % locations.size()));
  }

  String product(long turn) {
    return products.get((int) (turn % products.size()));
  }

  String workOrder(long turn, String otherwise) {
    return workOrders.isEmpty() ? otherwise : workOrders.get((int) (turn % workOrders.size()));
  }
}
