package fieldhub.serviceorderhub.reconciliation;

import fieldhub.cases.requestlog.Reconciliation;
import fieldhub.cases.requestlog.Run;
import fieldhub.platform.jobs.Jobs;
import fieldhub.platform.lease.HeldLease;
import fieldhub.platform.lease.Lease;
import fieldhub.platform.persistence.LockCollisions;
import fieldhub.serviceorderhub.upstream.InfoCare;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Executions of the job, one at a time on all nodes: who has the lease starts it, extends the lease
 * while it goes on and gives it back at its end. A run that a crash cut off has another execution
 * as soon as the lease runs out.
 */
@ApplicationScoped
public class ReconciliationRounds {

  private static final Logger LOG = Logger.getLogger(ReconciliationRounds.class.getName());
  private static final String JOB = "reconciliation";

  /** Several ticks of the timer: one that comes late loses nothing. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** A run whose executions finish no case, again and again, would have no end. */
  private static final int MOST_IDLE = 50;

  /** Whether anything is due is asked of all cases. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private static final Duration LEAST_REST = Duration.ofSeconds(10);

  @Inject private Jobs jobs;
  @Inject private Lease leases;
  @Inject private Reconciliation reconciliation;
  @Inject private ReconciliationSettings settings;
  @Inject private ReconciliationMeters meters;
  @Inject private InfoCare infoCare;
  @Inject private Clock clock;

  private volatile Optional<Running> running = Optional.empty();
  private volatile Stopped stopped = new Stopped(0, 0);
  private Instant restUntil = Instant.MIN;
  private Instant nothingDueUntil = Instant.MIN;
  private Instant started;

  @PostConstruct
  void open() {
    started = clock.instant();
  }

  /** Goes on with the run of this node, or begins one if there is one and no node has it. */
  synchronized void tick() {
    if (running.isPresent() && !goesOn(running.get())) {
      running = Optional.empty();
    }
    if (running.isEmpty()) {
      running = begun();
    }
  }

  /** The server stops: another node may go on as soon as the chunks under way are written. */
  synchronized void end() {
    running.ifPresent(it -> jobs.stop(it.execution()));
    running = Optional.empty();
  }

  /** Whether this node still works for this execution of a run; its partitions ask. */
  boolean goesOn(Run run) {
    return running
        .map(Running::run)
        .filter(it -> it.id() == run.id() && it.fence() == run.fence() && !stopped(it))
        .isPresent();
  }

  private boolean stopped(Run run) {
    Stopped last = stopped;
    return last.run() == run.id() && last.fence() == run.fence();
  }

  /** The run's next execution begins no sooner; this one ends with the cases under way. */
  void stop(Run run, Duration patience) {
    again(run, patience.compareTo(LEAST_REST) > 0 ? patience : LEAST_REST);
    stopped = new Stopped(run.id(), run.fence());
  }

  /** Some of the run's cases have to be looked at again, by another execution, no sooner. */
  synchronized void again(Run run, Duration patience) {
    Instant then = clock.instant().plus(patience);
    if (then.isAfter(restUntil)) {
      restUntil = then;
      LOG.log(Level.FINE, "Reconciliation {0} goes on at {1}", new Object[] {run.id(), then});
    }
  }

  private boolean isNext() {
    if (clock.instant().isBefore(restUntil)) {
      return false;
    }
    if (reconciliation.isOpen()) {
      return true;
    }
    if (clock.instant().isBefore(nothingDueUntil)
        || !reconciliation.isTime(settings.interval(), started)) {
      return false;
    }
    if (reconciliation.isAnyDue()) {
      return true;
    }
    nothingDueUntil = clock.instant().plus(LOOK_AGAIN);
    return false;
  }

  private boolean goesOn(Running mine) {
    if (!mine.lease().extend(LEASE)) {
      LOG.log(Level.WARNING, "The lease of reconciliation {0} was lost: it stops", mine.run().id());
      jobs.stop(mine.execution());
      return false;
    }
    if (!jobs.isOver(mine.execution())) {
      return true;
    }
    Optional<Run> ended = LockCollisions.outlast(() -> reconciliation.end(mine.run(), MOST_IDLE));
    ended.ifPresent(
        run -> {
          meters.counted(run.counts());
          Duration took = Duration.between(run.beganAt(), run.endedAt().orElseGet(clock::instant));
          meters.ran(took);
          LOG.log(
              Level.INFO,
              "Reconciliation {0}: {1} after {2}, {3}",
              new Object[] {run.id(), run.state(), took, run.counts()});
        });
    mine.lease().release();
    return false;
  }

  private Optional<Running> begun() {
    if (!isNext()) {
      return Optional.empty();
    }
    Optional<HeldLease> lease = leases.take(JOB, LEASE);
    if (lease.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<Run> next = LockCollisions.outlast(this::begin);
      if (next.isEmpty()) {
        lease.get().release();
        return Optional.empty();
      }
      Run run = next.get();
      // Known before it is started: its partitions ask for it.
      running = Optional.of(new Running(lease.get(), run, 0));
      long execution =
          jobs.start(
              JOB, Map.of("run", Long.toString(run.id()), "fence", Long.toString(run.fence())));
      return Optional.of(new Running(lease.get(), run, execution));
    } catch (RuntimeException e) {
      running = Optional.empty();
      lease.get().release();
      throw e;
    }
  }

  private Optional<Run> begin() {
    return reconciliation
        .next(settings.interval(), started, infoCare.configured())
        .map(reconciliation::begin);
  }

  /** An execution that is to take no further cases. */
  private record Stopped(long run, long fence) {}

  private record Running(HeldLease lease, Run run, long execution) {}
}
