package fieldhub.serviceorderhub.reconciliation;

import fieldhub.cases.requestlog.CaseCheck;
import fieldhub.cases.requestlog.CheckedCase;
import fieldhub.cases.requestlog.CheckedCase.Result;
import fieldhub.cases.requestlog.DueCase;
import fieldhub.cases.requestlog.LogEntry;
import fieldhub.cases.requestlog.Run;
import fieldhub.cases.requestlog.ToRepair;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.serviceorderhub.upstream.InfoCare;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException;
import fieldhub.serviceorderhub.upstream.InfoCareFailedException.Problem;
import fieldhub.serviceorderhub.upstream.InfoCareSettings;
import fieldhub.serviceorderhub.upstream.UpstreamCase;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

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

  /** A repair that is lost so often in a row is given up. */
  private static final int MOST_IDLE = 10;

  private static final int MOST_TRIES = 4;
  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(15);
  private static final Duration LATE = Duration.ofMillis(500);

  @Inject private CaseCheck check;
  @Inject private InfoCare infoCare;
  @Inject private InfoCareSettings upstream;
  @Inject private ReconciliationRounds rounds;
  @Inject private Clock clock;

  /**
   * What became of the case; one that fails stays due and keeps no other from its turn.
   *
   * @return empty when it stays in the run, for another execution
   */
  public Optional<CheckedCase> compare(Run run, DueCase due) {
    try {
      return compared(run, due);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Run " + run.id() + ": case " + due.guid() + " failed", e);
      return Optional.of(without(due, Result.FAILED, 0));
    }
  }

  private Optional<CheckedCase> compared(Run run, DueCase due) {
    long logged = LockCollisions.outlast(() -> check.callsAgainstLog(run, due));
    if (!run.withUpstream()) {
      return Optional.of(without(due, Result.COMPARED, logged));
    }
    try {
      return withInfoCare(run, due);
    } catch (InfoCareFailedException e) {
      if (e.problem() == Problem.NOT_FOUND) {
        Result result = LockCollisions.outlast(() -> check.unknownThere(due));
        return Optional.of(without(due, result, logged));
      }
      LOG.log(
          Level.WARNING,
          "Run {0}: the log of case {1} could not be compared: {2}",
          new Object[] {run.id(), due.guid(), e.getMessage()});
      if (e.problem() == Problem.BUSY) {
        rounds.stop(run, e.patience());
        return Optional.empty();
      }
      return Optional.of(without(due, Result.FAILED, 0));
    }
  }

  private static CheckedCase without(DueCase due, Result result, long matched) {
    return new CheckedCase(due, result, matched, 0, Set.of());
  }

  /** What is posted meanwhile, here or by the outbox, may show late: until then it is pending. */
  private Optional<CheckedCase> withInfoCare(Run run, DueCase due) throws InfoCareFailedException {
    Instant settled = clock.instant().minus(upstream.settleTime());
    Set<Long> hopeless = new HashSet<>();
    for (int read = 1; ; read++) {
      UpstreamCase there = patiently(() -> infoCare.caseWithRequests(due.guid()));
      ToRepair left =
          LockCollisions.outlast(
              () -> {
                check.learned(due, there.id());
                return check.compare(run, due, there.requests(), settled);
              });
      hopeless.addAll(left.hopeless());
      List<Long> posts = left.posts().stream().filter(it -> !hopeless.contains(it)).toList();
      if (posts.isEmpty() || read == MOST_READS) {
        hopeless.addAll(posts);
        return result(run, due, left, hopeless);
      }
      for (long entry : posts) {
        if (!rounds.goesOn(run)) {
          return Optional.empty();
        }
        if (!post(there.id(), entry)) {
          hopeless.add(entry);
        }
      }
    }
  }

  /** A repair that is not shown is verified by another execution, as long as that helps. */
  private Optional<CheckedCase> result(Run run, DueCase due, ToRepair left, Set<Long> hopeless) {
    if (!hopeless.containsAll(left.unverified())) {
      if (run.idle() < MOST_IDLE) {
        rounds.again(run, upstream.settleTime());
        return Optional.empty();
      }
      hopeless.addAll(left.unverified());
    }
    return Optional.of(
        new CheckedCase(due, Result.COMPARED, left.matched(), left.pending(), hopeless));
  }

  /** What became of it shows when the case is read again; false when InfoCare refuses it. */
  private boolean post(long upstreamCase, long entry) throws InfoCareFailedException {
    LogEntry expected = LockCollisions.outlast(() -> check.expected(entry));
    try {
      patiently(() -> infoCare.log(upstreamCase, expected));
      LockCollisions.outlast(
          () -> {
            check.posted(entry);
            return entry;
          });
      return true;
    } catch (InfoCareFailedException e) {
      if (e.problem() == Problem.REFUSED) {
        return false;
      }
      if (e.problem() != Problem.UNKNOWN) {
        throw e;
      }
      LockCollisions.outlast(
          () -> {
            check.perhapsPosted(entry);
            return entry;
          });
      return true;
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
