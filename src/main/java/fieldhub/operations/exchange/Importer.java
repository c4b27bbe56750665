package fieldhub.operations.exchange;

import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import java.util.List;

/** The service that takes an imported file's records: all of them, or none and a report why. */
@FunctionalInterface
public interface Importer<K, T> {

  BulkReport importRows(
      String operator, List<BulkRow<K, T>> rows, BulkErrors errors, boolean dryRun);
}
