package fieldhub.parts.order;

import fieldhub.parts.catalogue.Catalogue;
import fieldhub.parts.stock.StockLevel;
import fieldhub.parts.stock.StorageLocation;
import fieldhub.parts.supplier.Supplier;
import java.util.List;
import java.util.Map;

/**
 * What a request can be served from.
 *
 * @param depots those that seem to have something of it
 * @param levels what they seem to have; others may take it before it is locked
 */
public record FulfilmentOptions(
    Catalogue catalogue,
    List<StorageLocation> depots,
    Map<String, Supplier> suppliers,
    List<StockLevel> levels) {

  /** Plans with what seems to be there. */
  FulfilmentPlan plan(PartsRequest request) {
    return plan(request, levels);
  }

  /** Plans with these levels of the same depots. */
  FulfilmentPlan plan(PartsRequest request, List<StockLevel> certain) {
    return FulfilmentPlan.of(
        request,
        new FulfilmentPolicy(
            catalogue, new AvailableStock(depots, certain), suppliers, request.site()));
  }
}
