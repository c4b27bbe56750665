package fieldhub.scheduling.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finding work orders. */
@ApplicationScoped
public class WorkOrders {

  @Inject private WorkOrderStore store;

  public Optional<WorkOrder> find(String orderNum) {
    return store.find(orderNum);
  }

  /** One page of work orders, those first that the hub heard of last. */
  public List<WorkOrder> page(WorkOrderFilter filter, int limit) {
    return store.page(filter, limit);
  }

  /**
   * The visits of a site, the newest first, without those whose booking was cancelled.
   *
   * @param start how many to skip
   */
  public List<WorkOrder> visitsOfSite(String locationNum, int start, int limit) {
    return store.visitsOfSite(locationNum, start, limit);
  }

  /**
   * The visits of a machine, by whichever of its names is known; see {@link #visitsOfSite}.
   *
   * @param asset with at least one name
   */
  public List<WorkOrder> visitsOfAsset(AssetName asset, int start, int limit) {
    return store.visitsOfAsset(asset, start, limit);
  }
}
