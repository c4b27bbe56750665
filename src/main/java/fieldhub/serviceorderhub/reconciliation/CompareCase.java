package fieldhub.serviceorderhub.reconciliation;

import fieldhub.cases.requestlog.CaseCheck;
import fieldhub.cases.requestlog.CheckedCase;
import fieldhub.cases.requestlog.CheckedCase.Result;
import fieldhub.cases.requestlog.DueCase;
import fieldhub.cases.requestlog.Run;
import fieldhub.cases.requestlog.SentEntry;
import fieldhub.cases.requestlog.ToRepair;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException.Problem;
import fieldhub.serviceorderhub.upstream.UpstreamCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Compares one case's log with InfoCare's, posts what is missing or wrong, and reads again until
 * all is in order, for a repair can be lost too. Outside any transaction, also of the chunk's.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompareCase {

  private static final Logger LOG = Logger.getLogger(CompareCase.class.getName());
  private static final int MOST_READS = 12;
  private static final int MOST_TRIES = 4;
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(15);
  private static final Duration LATE = Duration.ofMillis(500);

  @Inject private CaseCheck check;
  @Inject private InfoCare infoCare;
  @Inject private ReconciliationSettings settings;
  @Inject private Clock clock;

  /** What became of the case; one that fails stays due and keeps no other from its turn. */
  public CheckedCase compare(Run run, DueCase due) {
    try {
      return compared(run, due);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Run " + run.id() + ": case " + due.guid() + " failed", e);
      return new CheckedCase(due, Result.FAILED, 0, 0, Set.of());
    }
  }

  private CheckedCase compared(Run run, DueCase due) {
    long logged = LockCollisions.outlast(() -> check.callsAgainstLog(run, due));
    if (!run.withUpstream()) {
      return new CheckedCase(due, Result.COMPARED, logged, 0, Set.of());
    }
    try {
      return withInfoCare(run, due);
    } catch (InfoCareFailedException e) {
      if (e.problem() == Problem.NOT_FOUND) {
        check.unknownThere(due);
        return new CheckedCase(due, Result.UNKNOWN_THERE, logged, 0, Set.of());
      }
      LOG.log(
          Level.WARNING,
          "Run {0}: the log of case {1} could not be compared: {2}",
          new Object[] {run.id(), due.guid(), e.getMessage()});
      return new CheckedCase(due, Result.FAILED, 0, 0, Set.of());
    }
  }

  private CheckedCase withInfoCare(Run run, DueCase due) throws InfoCareFailedException {
    Set<String> posted = new HashSet<>();
    Set<Long> hopeless = new HashSet<>();
    ToRepair left = null;
    for (int read = 1; read <= MOST_READS; read++) {
      UpstreamCase there = patiently(() -> infoCare.caseWithRequests(due.guid()));
      boolean first = read == 1;
      left =
          LockCollisions.outlast(
              () -> {
                check.learned(due, there.id());
                return check.compare(
                    run,
                    due,
                    there.requests(),
                    first ? clock.instant().minus(settings.settleTime()) : clock.instant());
              });
      hopeless.addAll(left.hopeless());
      if (left.posts().isEmpty()) {
        return new CheckedCase(due, Result.COMPARED, left.matched(), left.pending(), hopeless);
      }
      repair(there.id(), left, posted);
    }
    hopeless.addAll(left.posts().stream().map(SentEntry::id).collect(Collectors.toSet()));
    return new CheckedCase(due, Result.COMPARED, left.matched(), left.pending(), hopeless);
  }

  /** What was just posted and is not shown may be late: it is posted again after another look. */
  private void repair(long upstreamCase, ToRepair left, Set<String> posted)
      throws InfoCareFailedException {
    boolean anyNew = false;
    for (SentEntry entry : left.posts()) {
      String name = entry.expected().trackingId().orElse("");
      if (posted.add(name)) {
        anyNew = true;
        post(upstreamCase, entry);
      } else {
        posted.remove(name);
      }
    }
    if (!anyNew) {
      pause(LATE);
    }
  }

  /** What became of it shows when the case is read again. */
  private void post(long upstreamCase, SentEntry entry) throws InfoCareFailedException {
    try {
      patiently(() -> infoCare.log(upstreamCase, entry.expected()));
      LockCollisions.outlast(
          () -> {
            check.posted(entry);
            return entry;
          });
    } catch (InfoCareFailedException e) {
      if (e.problem() != Problem.UNKNOWN && e.problem() != Problem.REFUSED) {
        throw e;
      }
    }
  }

  /** A call. */
  private interface Call<T> {
    T make() throws InfoCareFailedException;
  }

  /** Waits where InfoCare asks for it, or failed without having done anything; not for ever. */
  private static <T> T patiently(Call<T> call) throws InfoCareFailedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.make();
      } catch (InfoCareFailedException e) {
        boolean again = e.problem() == Problem.BUSY || e.problem() == Problem.FAILED;
        if (!again
            || attempt == MOST_TRIES
            || e.patience().compareTo(LONGEST_PATIENCE) > 0
            || !pause(e.patience().plus(LATE.multipliedBy(attempt)))) {
          throw e;
        }
      }
    }
  }

  private static boolean pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
