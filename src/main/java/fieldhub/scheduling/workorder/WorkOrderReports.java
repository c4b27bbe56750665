package fieldhub.scheduling.workorder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the state of work orders as devices report it. */
@ApplicationScoped
public class WorkOrderReports {

  /**
   * Takes reports in the caller's transaction. The latest by {@code modifiedAt} is the state, of
   * one age the one with the greater row hash, in whatever order they come; all are the history. A
   * report that was taken before (same rowver and hash) changes nothing.
   */
  public void take(List<WorkOrderReport> reports) {}
}
