package fieldhub.audaconnect.assessment;

import fieldhub.parts.inpart.AssessmentOwner;
import fieldhub.parts.inpart.InpartOrders;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.bulk.BulkErrors;
import fieldhub.platform.bulk.BulkImport;
import fieldhub.platform.bulk.BulkKind;
import fieldhub.platform.bulk.BulkLockStore;
import fieldhub.platform.bulk.BulkReport;
import fieldhub.platform.bulk.BulkRow;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which assessments are about which work orders and cases: by them Inpart orders find their job
 * (contract audaconnect, section 9).
 */
@Stateless
@PermitAll
public class Assessments {

  private static final String KIND = "audaconnect-assessment";

  @Inject private AssessmentStore store;
  @Inject private AssessmentIntake intake;
  @Inject private AssessmentTrail trail;
  @Inject private InpartOrders orders;
  @Inject private BulkLockStore lock;
  @Inject private Alerts alerts;
  @Inject private Audit audit;
  @Inject private Event<AssessmentsToFind> wanted;
  @Inject private Clock clock;

  /** Assessments by site, originator and number, behind the given one. */
  public List<Assessment> list(AssessmentFilter filter, Optional<AssessmentKey> after, int limit) {
    return store.list(filter, after, limit);
  }

  /**
   * One of them.
   *
   * @throws ProblemException NOT_FOUND
   */
  public Assessment get(UUID id) {
    return store.find(id).orElseThrow(Assessments::unknown);
  }

  /** The one of that key. */
  public Optional<Assessment> find(AssessmentKey key) {
    return Optional.ofNullable(store.lock(List.of(key)).get(key));
  }

  /**
   * Takes many in one transaction: all, or none when any is refused. Those that are not among them
   * stay. What is new is looked up at AudaConnect; what is found already is only tied anew.
   *
   * @param by who does it, for the audit
   */
  public BulkReport take(
      String by,
      List<BulkRow<AssessmentKey, AssessmentOwner>> rows,
      BulkErrors errors,
      boolean dryRun) {
    lock.hold(BulkKind.ASSESSMENTS);
    intake.check(rows, errors);
    BulkReport report = BulkImport.run(intake.target(by), rows, errors, "number", dryRun);
    if (!dryRun && !report.refused()) {
      String what = rows.size() == 1 ? rows.get(0).key().toString() : "many";
      audit.record(by, "assessment.take", KIND, what, report.summary());
      wanted.fire(new AssessmentsToFind());
    }
    return report;
  }

  /**
   * Has one looked up again at once.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND, or CONFLICT when its id is known
   */
  public Assessment retry(UUID id, String reason, String by) {
    Assessment entry = store.lock(id).orElseThrow(Assessments::unknown);
    if (entry.state() == AssessmentState.FOUND) {
      throw new ProblemException(ProblemType.CONFLICT, "its id is known already", List.of());
    }
    store.lookUpAgain(id, clock.instant());
    alerts.settle(LookUpClaims.ALERT, id.toString());
    audit.record(by, "assessment.retry", KIND, id.toString(), reason);
    wanted.fire(new AssessmentsToFind());
    return get(id);
  }

  /**
   * Takes one out; its orders belong to nobody then, but for another entry of the same assessment.
   *
   * @param by who does it, for the audit
   * @throws ProblemException NOT_FOUND
   */
  public void delete(UUID id, String by) {
    Assessment entry = store.lock(id).orElseThrow(Assessments::unknown);
    store.delete(id);
    entry
        .assessmentId()
        .ifPresent(
            it -> orders.belong(it, store.otherOwner(it, id).orElse(AssessmentOwner.UNKNOWN)));
    alerts.settle(LookUpClaims.ALERT, id.toString());
    trail.told(entry, "assessment.deleted", "by " + by);
    audit.record(by, "assessment.delete", KIND, id.toString(), entry.key().toString());
  }

  private static ProblemException unknown() {
    return new ProblemException(ProblemType.NOT_FOUND, "no such assessment", List.of());
  }
}
