package fieldhub.parts.order;

/**
 * What a technician reads about a part that can be had (contract servicemobility 2.3: free text).
 */
enum PartStatusText {
  ORDERED("Reserved in ", "Back-ordered", "Ordered from ") {
    @Override
    String superseded(PlannedLine line) {
      return line.source() instanceof Source.Depot
          ? "Superseded - replacement reserved"
          : "Superseded - replacement ordered";
    }
  },
  AVAILABLE("In stock in ", "Not in stock, can be ordered", "Can be ordered from ") {
    @Override
    String superseded(PlannedLine line) {
      return "Superseded - replacement available";
    }
  };

  private final String depot;
  private final String notInStock;
  private final String supplier;

  PartStatusText(String depot, String notInStock, String supplier) {
    this.depot = depot;
    this.notInStock = notInStock;
    this.supplier = supplier;
  }

  /** About what is delivered. */
  String of(PlannedLine line) {
    if (line.source() instanceof Source.Depot) {
      return depot + line.source().name();
    }
    return line.product().terms().inventoryControlled()
        ? notInStock
        : supplier + line.source().name();
  }

  /** About what was asked for, when something else is delivered. */
  abstract String superseded(PlannedLine line);
}
