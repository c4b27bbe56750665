package fieldhub.serviceorderhub.reconciliation;

import fieldhub.cases.requestlog.DueCase;
import fieldhub.cases.requestlog.Reconciliation;
import fieldhub.cases.requestlog.Run;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Compares and repairs one case; one that has to wait stays in the run and is not written. */
@Named
@Dependent
public class CaseProcessor implements ItemProcessor {

  @Inject @BatchProperty private String run;
  @Inject @BatchProperty private String fence;
  @Inject private Reconciliation reconciliation;
  @Inject private CompareCase compare;

  private Run mine;

  @Override
  public Object processItem(Object item) {
    if (mine == null) {
      mine = reconciliation.of(Long.parseLong(run), Long.parseLong(fence));
    }
    return compare.compare(mine, (DueCase) item).orElse(null);
  }
}
