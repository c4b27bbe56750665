package fieldhub.scheduling.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps the state of work orders as devices report it. */
@ApplicationScoped
public class WorkOrderReports {

  private final WorkOrderReportStore store;
  private final WorkOrderAssetStore assets;
  private final Clock clock;

  @Inject
  WorkOrderReports(WorkOrderReportStore store, WorkOrderAssetStore assets, Clock clock) {
    this.store = store;
    this.assets = assets;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected WorkOrderReports() {
    this(null, null, null);
  }

  /**
   * Takes reports in the caller's transaction. The latest is the state, of one age the one with the
   * greater row hash, in whatever order they come; all are the history. A report that was taken
   * before (same rowver and hash) only adds the technician that it lacked. Where the latest one
   * says nothing about a field of a booked work order, what was booked holds. Machines that any
   * report names belong to the work order.
   */
  public void take(List<WorkOrderReport> reports) {
    if (reports.isEmpty()) {
      return;
    }
    // Locked in the order of their numbers, so that parallel workers never wait in a circle.
    List<WorkOrderReport> sorted = reports.stream().sorted(WorkOrderReport.BY_KEY).toList();
    Map<String, ReportedState> known =
        store.lock(
            sorted.stream().map(WorkOrderReport::orderNum).distinct().toList(), clock.instant());
    List<WorkOrderReport> fresh = store.addNew(sorted);
    assets.add(
        fresh.stream()
            .collect(
                Collectors.groupingBy(
                    WorkOrderReport::orderNum,
                    Collectors.flatMapping(
                        report -> report.assets().stream(), Collectors.toSet()))));
    SortedMap<String, Optional<WorkOrderReport>> latest =
        fresh.stream()
            .collect(
                Collectors.groupingBy(
                    WorkOrderReport::orderNum,
                    TreeMap::new,
                    Collectors.maxBy(WorkOrderReport.BY_AGE)));
    store.state(
        latest.values().stream()
            .flatMap(Optional::stream)
            .filter(report -> known.get(report.orderNum()).isOlderThan(report))
            .toList());
    Set<WorkOrderReport> added = Set.copyOf(fresh);
    store.nameTechnicians(sorted.stream().filter(report -> !added.contains(report)).toList());
  }

  /** The reports of a work order, latest first. */
  public List<PastReport> history(String orderNum) {
    return store.history(orderNum);
  }
}
