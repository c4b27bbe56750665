package fieldhub.platform.bulk;

import java.util.List;

/**
 * What an import did, or would do when it is a dry run. With any error nothing was stored and the
 * three figures are zero; {@code errorCount} counts also the errors that the bounded list leaves
 * out.
 */
public record BulkReport(
    boolean dryRun,
    int created,
    int changed,
    int unchanged,
    int errorCount,
    List<BulkError> errors) {

  /** A file in which something is wrong: nothing of it was stored. */
  public static BulkReport refused(boolean dryRun, BulkErrors errors) {
    return new BulkReport(dryRun, 0, 0, 0, errors.count(), errors.list());
  }

  /** A file that was stored, or would be. */
  public static BulkReport done(boolean dryRun, int created, int changed, int unchanged) {
    return new BulkReport(dryRun, created, changed, unchanged, 0, List.of());
  }

  public boolean refused() {
    return errorCount > 0;
  }

  /** For the audit: the figures in one line. */
  public String summary() {
    return created + " created, " + changed + " changed, " + unchanged + " unchanged";
  }
}
