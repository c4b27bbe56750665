package fieldhub.cases.requestlog;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import fieldhub.platform.alert.Alerts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Runs of the reconciliation: which cases are due, and what was counted. A run goes on after a
 * crash with the cases that it has not looked at yet; each counts once.
 */
@Stateless
@PermitAll
public class Reconciliation {

  private static final String UNREPAIRED = "reconciliation.unrepaired";
  private static final String INCOMPLETE = "reconciliation.incomplete";
  private static final String HUB = "the hub";

  @Inject private RunStore runs;
  @Inject private FindingStore findings;
  @Inject private Alerts alerts;
  @Inject private Clock clock;

  /** Whether a run waits or goes on. */
  public boolean isOpen() {
    return runs.open().isPresent();
  }

  /** Whether the last run began long enough ago for another one. */
  public boolean isTime(Duration interval, Instant notBefore) {
    Instant last = runs.last().map(Run::beganAt).orElse(notBefore);
    return !clock.instant().isBefore(last.plus(interval));
  }

  /** Whether a new run would find anything to look at; reads all cases when it would not. */
  public boolean isAnyDue() {
    return runs.isAnyDue();
  }

  /**
   * The run that is to be worked on, if there is one: one that was asked for, one that a crash cut
   * off, or a new one when the last began long enough ago and something is due.
   */
  public Optional<Run> next(Duration interval, Instant notBefore, boolean withUpstream) {
    Optional<Run> open = runs.open();
    if (open.isPresent()) {
      return open;
    }
    if (!isTime(interval, notBefore) || !isAnyDue()) {
      return Optional.empty();
    }
    return runs.find(runs.insert(false, withUpstream, HUB, clock.instant()));
  }

  /** Begins an execution of the run, the first one or a further one. */
  @TransactionAttribute(REQUIRES_NEW)
  public Run begin(Run run) {
    runs.begin(run.id());
    return runs.find(run.id()).orElseThrow();
  }

  /**
   * A run as the partitions of one of its executions see it.
   *
   * @throws StaleRunException when a later execution has the run
   */
  @TransactionAttribute(REQUIRES_NEW)
  public Run of(long id, long fence) {
    return runs.find(id)
        .filter(run -> run.fence() == fence)
        .orElseThrow(() -> new StaleRunException(id));
  }

  /** The next cases of a slice, by number. */
  @TransactionAttribute(REQUIRES_NEW)
  public List<DueCase> due(Run run, int slice, long after, int limit) {
    return runs.due(run, slice, after, limit);
  }

  /**
   * Writes what became of cases: their findings, their counts and that they are done, in the
   * caller's transaction.
   *
   * @param fence of the execution that writes
   * @throws StaleRunException when a later execution has the run; nothing may be committed then
   */
  public void done(long run, long fence, List<CheckedCase> checked) {
    List<CheckedCase> inOrder =
        checked.stream().sorted(Comparator.comparingLong(it -> it.due().id())).toList();
    Map<Long, List<Finding>> unsettled =
        findings.unsettled(inOrder.stream().map(it -> it.due().id()).toList()).stream()
            .collect(Collectors.groupingBy(Finding::caseId));
    Tally tally = new Tally();
    for (CheckedCase each : inOrder) {
      List<Finding> findings = unsettled.getOrDefault(each.due().id(), List.of());
      if (runs.done(run, each.due(), each.isSettled(findings))) {
        settle(run, each, findings, tally);
      }
    }
    RunCounts more = tally.counts();
    if (!runs.add(run, fence, more)) {
      throw new StaleRunException(run);
    }
  }

  /**
   * Ends the run when nothing of it is left.
   *
   * @param mostIdle it ends even so after this many executions in a row that finished no case
   * @return the run with its report, empty when it goes on
   */
  public Optional<Run> end(Run run, long mostIdle) {
    boolean left = runs.isAnyLeft(run);
    if (left
        && (run.idle() < mostIdle
            || runs.find(run.id()).orElseThrow().counts().cases() > run.counts().cases())) {
      return Optional.empty();
    }
    runs.end(run.id(), run.fence(), left ? RunState.FAILED : RunState.COMPLETED, clock.instant());
    Run ended = runs.find(run.id()).orElseThrow();
    if (left || ended.counts().casesFailed() > 0) {
      alerts.raise(
          INCOMPLETE,
          HUB,
          "Run "
              + run.id()
              + " could not compare "
              + ended.counts().casesFailed()
              + " cases; they stay due for the next run. See"
              + " /operations/reconciliation-runs and whether InfoCare answers.");
    } else {
      alerts.settle(INCOMPLETE, HUB);
    }
    return Optional.of(ended);
  }

  private void settle(long run, CheckedCase each, List<Finding> unsettled, Tally tally) {
    List<UUID> repaired = new ArrayList<>();
    List<UUID> open = new ArrayList<>();
    List<UUID> accepted = new ArrayList<>();
    for (Finding finding : unsettled) {
      boolean isOpen = each.leavesOpen(finding);
      if (finding.runId() != run) {
        if (!isOpen) {
          accepted.add(finding.id());
        }
      } else {
        (isOpen ? open : repaired).add(finding.id());
        tally.found(finding.verdict(), isOpen);
      }
    }
    findings.settle(repaired, Finding.State.REPAIRED);
    findings.settle(open, Finding.State.UNREPAIRED);
    findings.settle(accepted, Finding.State.ACCEPTED);
    tally.checked(each);
    if (!open.isEmpty()) {
      alerts.raise(
          UNREPAIRED,
          each.due().guid().toString(),
          open.size()
              + " findings in the log of this case could not be repaired at InfoCare; see"
              + " /operations/reconciliation-runs/"
              + run
              + "/findings?state=UNREPAIRED. The next run looks for what is missing again; what"
              + " InfoCare changed five times is posted anew only after a repair is asked for there."
              + " Else accept them.");
    } else if (!accepted.isEmpty()) {
      alerts.settle(UNREPAIRED, each.due().guid().toString());
    }
  }

  /** What a few cases add to the report. */
  private static final class Tally {

    private final Map<Verdict, Long> found = new EnumMap<>(Verdict.class);
    private long cases;
    private long failed;
    private long unknown;
    private long matched;
    private long pending;
    private long unrepaired;

    void found(Verdict verdict, boolean open) {
      found.merge(verdict, 1L, Long::sum);
      unrepaired += open ? 1 : 0;
    }

    void checked(CheckedCase each) {
      cases++;
      failed += each.result() == CheckedCase.Result.FAILED ? 1 : 0;
      unknown += each.isUnknownThere() ? 1 : 0;
      matched += each.matched();
      pending += each.pending();
    }

    RunCounts counts() {
      return new RunCounts(
          cases,
          failed,
          unknown,
          matched,
          of(Verdict.MISSING) + of(Verdict.UNLOGGED),
          of(Verdict.DOUBLED),
          of(Verdict.DIFFERENT),
          of(Verdict.FOREIGN),
          of(Verdict.RESOLVED),
          pending,
          unrepaired);
    }

    private long of(Verdict verdict) {
      return found.getOrDefault(verdict, 0L);
    }
  }
}
