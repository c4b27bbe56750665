package fieldhub.serviceorderhub.reconciliation;

import fieldhub.cases.requestlog.CheckedCase;
import fieldhub.cases.requestlog.Reconciliation;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes what became of the cases of a chunk, in the chunk's transaction. */
@Named
@Dependent
public class CaseWriter extends AbstractItemWriter {

  @Inject @BatchProperty private String run;
  @Inject @BatchProperty private String fence;
  @Inject private Reconciliation reconciliation;

  @Override
  public void writeItems(List<Object> items) {
    reconciliation.done(
        Long.parseLong(run),
        Long.parseLong(fence),
        items.stream().map(CheckedCase.class::cast).toList());
  }
}
