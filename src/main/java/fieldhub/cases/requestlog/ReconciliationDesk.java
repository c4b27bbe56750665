package fieldhub.cases.requestlog;

import fieldhub.cases.casefile.CaseFile;
import fieldhub.cases.casefile.Cases;
import fieldhub.platform.alert.Alerts;
import fieldhub.platform.audit.Audit;
import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What operators see of reconciliations and may do with them. */
@Stateless
public class ReconciliationDesk {

  @Inject private RunStore runs;
  @Inject private FindingStore findings;
  @Inject private CaseLogStore logs;
  @Inject private UpstreamStore upstream;
  @Inject private Cases cases;
  @Inject private Alerts alerts;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /**
   * Asks for a run; it begins within seconds. Audited.
   *
   * @param allCases whether those too are looked at that were not touched since the last run
   * @throws ProblemException CONFLICT while another one waits or goes on
   */
  public Run ask(boolean allCases, boolean withUpstream, String operator, String reason) {
    runs.open()
        .ifPresent(
            open -> {
              throw new ProblemException(
                  ProblemType.CONFLICT, "run " + open.id() + " is " + open.state());
            });
    long id = runs.insert(allCases, withUpstream, operator, clock.instant());
    audit.record(operator, "reconciliation.ask", "reconciliation-run", Long.toString(id), reason);
    return get(id);
  }

  /**
   * A run with its report.
   *
   * @throws ProblemException NOT_FOUND
   */
  public Run get(long id) {
    return runs.find(id)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such run"));
  }

  /**
   * Runs, newest first.
   *
   * @param before only those before this one: the key of the next page
   */
  public List<Run> list(Optional<Long> before, int limit) {
    return runs.list(before.orElse(Long.MAX_VALUE), limit);
  }

  /** Findings, newest first; {@code before} is the key of the next page. */
  public List<Finding> findings(FindingFilter filter, Optional<UUID> before, int limit) {
    return findings.list(filter, before, limit);
  }

  /**
   * Takes a finding that could not be repaired as it is. Audited.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT when it needs nothing
   */
  public Finding accept(long run, UUID id, String operator, String reason) {
    Finding finding = unrepaired(run, id);
    findings.settle(List.of(id), Finding.State.ACCEPTED);
    audit.record(
        operator, "reconciliation.accept", "reconciliation-finding", id.toString(), reason);
    settleAlert(finding);
    return finding(id);
  }

  /**
   * Has the finding's case looked at again, in the next run; what InfoCare changed too often gets
   * one more correction then. Audited.
   *
   * @throws ProblemException NOT_FOUND, or CONFLICT when it needs nothing
   */
  public Finding repair(long run, UUID id, String operator, String reason) {
    Finding finding = unrepaired(run, id);
    logs.touchKnown(finding.caseId());
    upstream
        .find(finding.entryId())
        .filter(it -> it.request().upstream().orElse(null) == UpstreamState.DIFFERENT)
        .ifPresent(this::beginAnew);
    audit.record(
        operator, "reconciliation.repair", "reconciliation-finding", id.toString(), reason);
    return finding;
  }

  private void settleAlert(Finding finding) {
    boolean more =
        findings.unsettled(List.of(finding.caseId())).stream()
            .anyMatch(it -> it.state() == Finding.State.UNREPAIRED);
    if (!more) {
      cases
          .findById(finding.caseId())
          .map(CaseFile::guid)
          .ifPresent(guid -> alerts.settle("reconciliation.unrepaired", guid.toString()));
    }
  }

  /** Under a tracking id that InfoCare has never seen: the old ones it answers with what it has. */
  private void beginAnew(UpstreamStore.Row row) {
    String tracking = row.request().entry().trackingId().orElse(Long.toString(row.request().id()));
    upstream.corrected(row.request().id(), tracking, row.corrections() + 1);
    upstream.state(row.request().id(), UpstreamState.FAILED, "an operator asked for its repair");
  }

  private Finding unrepaired(long run, UUID id) {
    Finding finding = finding(id);
    if (finding.runId() != run) {
      throw new ProblemException(ProblemType.NOT_FOUND, "no such finding in run " + run);
    }
    if (finding.state() != Finding.State.UNREPAIRED) {
      throw new ProblemException(
          ProblemType.CONFLICT, "the finding is " + finding.state() + "; it needs nothing");
    }
    return finding;
  }

  private Finding finding(UUID id) {
    return findings
        .find(id)
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "no such finding"));
  }
}
