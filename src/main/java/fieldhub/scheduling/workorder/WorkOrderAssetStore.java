package fieldhub.scheduling.workorder;

import fieldhub.platform.persistence.SqlStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The table {@code work_order_asset}: which machines work orders are about, from whoever said so.
 */
@ApplicationScoped
class WorkOrderAssetStore {

  private final SqlStore sql;

  @Inject
  WorkOrderAssetStore(SqlStore sql) {
    this.sql = sql;
  }

  /** For the container's proxy. */
  protected WorkOrderAssetStore() {
    this(null);
  }

  /** Notes machines of work orders that the caller has locked; those noted before stay. */
  void add(Map<String, ? extends Collection<AssetName>> byOrderNum) {
    List<Object[]> rows = new ArrayList<>();
    byOrderNum.forEach(
        (orderNum, assets) ->
            assets.forEach(
                asset -> rows.add(new Object[] {orderNum, asset.assetNum(), asset.serialNum()})));
    if (!rows.isEmpty()) {
      sql.writeEach(
          "INSERT INTO work_order_asset (order_num, asset_num, serial_num) VALUES (?, ?, ?)"
              + " ON CONFLICT DO NOTHING",
          rows);
    }
  }
}
