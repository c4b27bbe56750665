package fieldhub.cases.casefile;

import fieldhub.platform.journey.Journey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Messages, cost proposals, files and invoices of cases, each as last told, whatever the order of
 * arrival (contract serviceorderhub 8). Joins the caller's transaction.
 */
@ApplicationScoped
public class CaseRecords {

  @Inject private CaseRecordStore store;
  @Inject private Cases cases;
  @Inject private CaseFiles files;
  @Inject private CaseStore caseStore;
  @Inject private CaseValueStore values;
  @Inject private Clock clock;
  @Inject private Journey journey;

  /**
   * Takes what was told; older news than what is known changes nothing.
   *
   * @param locked the case, held by this transaction
   */
  public void take(CaseFile locked, CaseRecord told) {
    if (store.put(locked.id(), told)) {
      if (told.kind() == RecordKind.FILE) {
        CaseFile changed = files.withTold(locked);
        caseStore.put(changed, clock.instant());
        values.put(changed);
      }
      cases.touch(locked);
      String kind = told.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      journey.record(
          "case." + told.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          told.key(),
          "InfoCare's hub told of " + (kind.startsWith("i") ? "an " : "a ") + kind,
          locked.journeyKeys());
    }
  }

  /** All that is known of a case, by kind and then by age. */
  public List<CaseRecord> ofCase(long caseId) {
    return store.ofCase(caseId);
  }
}
