package fieldhub.serviceorderhub.reconciliation;

import fieldhub.cases.requestlog.DueCase;
import fieldhub.cases.requestlog.Reconciliation;
import fieldhub.cases.requestlog.Run;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Queue;

/** Reads the cases of a slice that the run has not looked at yet, a few at a time, by number. */
@Named
@Dependent
public class CaseReader implements ItemReader {

  private static final int AT_ONCE = 50;

  @Inject @BatchProperty private String run;
  @Inject @BatchProperty private String fence;
  @Inject @BatchProperty private String slice;
  @Inject private Reconciliation reconciliation;
  @Inject private ReconciliationRounds rounds;

  private final Queue<DueCase> next = new ArrayDeque<>();
  private Run mine;
  private long last;

  @Override
  public void open(Serializable checkpoint) {
    mine = reconciliation.of(Long.parseLong(run), Long.parseLong(fence));
    last = Long.MIN_VALUE;
  }

  @Override
  public Object readItem() {
    if (!rounds.goesOn(mine)) {
      return null;
    }
    if (next.isEmpty()) {
      next.addAll(reconciliation.due(mine, Integer.parseInt(slice), last, AT_ONCE));
    }
    DueCase read = next.poll();
    if (read != null) {
      last = read.id();
    }
    return read;
  }

  /** None: what is done stands in our own tables, and no execution is ever restarted. */
  @Override
  public Serializable checkpointInfo() {
    return null;
  }

  @Override
  public void close() {
    next.clear();
  }
}
