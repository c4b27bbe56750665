package fieldhub.servicemobility.history;

import fieldhub.parts.stock.LedgerEntries;
import fieldhub.parts.stock.UsedPart;
import fieldhub.platform.http.WireDecimal;
import fieldhub.platform.http.WireTime;
import fieldhub.scheduling.workorder.WorkOrder;
import fieldhub.servicemobility.history.ServiceHistoryResponse.Account;
import fieldhub.servicemobility.history.ServiceHistoryResponse.Item;
import fieldhub.servicemobility.history.ServiceHistoryResponse.Location;
import fieldhub.servicemobility.history.ServiceHistoryResponse.Note;
import fieldhub.servicemobility.history.ServiceHistoryResponse.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Puts work orders, with the parts that the ledger has for them, into the vendor's shape. */
@ApplicationScoped
class ServiceHistoryAnswers {

  private static final String VERSION = "1.0";

  @Inject private LedgerEntries ledger;

  ServiceHistoryResponse ofAsset(List<WorkOrder> visits) {
    return new ServiceHistoryResponse("assetHistory", VERSION, visits(visits));
  }

  /** The vendor documents no {@code _t} for sites; this one is ours, after that of assets. */
  ServiceHistoryResponse ofSite(List<WorkOrder> visits) {
    return new ServiceHistoryResponse("siteHistory", VERSION, visits(visits));
  }

  private List<Visit> visits(List<WorkOrder> workOrders) {
    Map<String, List<UsedPart>> used =
        ledger.usedFor(workOrders.stream().map(WorkOrder::orderNum).toList());
    return workOrders.stream()
        .map(visit -> visit(visit, used.getOrDefault(visit.orderNum(), List.of())))
        .toList();
  }

  private static Visit visit(WorkOrder visit, List<UsedPart> used) {
    return new Visit(
        new Account(visit.accountNum()),
        date(visit.actualEnd()),
        date(visit.actualStart()),
        used.stream().map(ServiceHistoryAnswers::item).toList(),
        new Location(visit.locationNum()),
        visit.description().isEmpty() ? List.of() : List.of(new Note("", "", visit.description())),
        date(visit.createdAt()),
        visit.orderNum(),
        visit.status(),
        visit.orderType(),
        visit.reasonCode(),
        visit.technician());
  }

  private static Item item(UsedPart part) {
    return new Item(part.prodNum(), WireDecimal.of(part.qty()));
  }

  private static String date(Instant time) {
    return time == null ? "" : WireTime.write(time);
  }
}
