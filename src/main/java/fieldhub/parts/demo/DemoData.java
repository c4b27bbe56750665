package fieldhub.parts.demo;

import fieldhub.parts.catalogue.ProductTerms;
import fieldhub.parts.stock.LocationTerms;
import fieldhub.parts.supplier.SupplierTerms;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** The demo organisation as its file has it; terms by number or id. */
record DemoData(
    Map<String, SupplierTerms> suppliers,
    Map<String, ProductTerms> products,
    Map<String, LocationTerms> locations,
    List<Stock> stock,
    List<WorkOrder> workOrders) {

  record Stock(String prodNum, String locationId, BigDecimal onHand) {}

  /** A visit that the demo's messages are about. */
  record WorkOrder(
      String number, String account, String site, String technician, String description) {}
}
