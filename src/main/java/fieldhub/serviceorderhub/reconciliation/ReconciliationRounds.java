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

  /** A run whose executions end before it does, again and again, would do so for ever. */
  private static final int MOST_EXECUTIONS = 50;

  @Inject private Jobs jobs;
  @Inject private Lease leases;
  @Inject private Reconciliation reconciliation;
  @Inject private ReconciliationSettings settings;
  @Inject private ReconciliationMeters meters;
  @Inject private InfoCare infoCare;
  @Inject private Clock clock;

  private volatile Optional<Running> running = Optional.empty();
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

  /** Whether this node still works for a run; its partitions ask. */
  boolean goesOn(long run) {
    return running.filter(it -> it.run().id() == run).isPresent();
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
    boolean giveUp = mine.run().fence() >= MOST_EXECUTIONS;
    Optional<Run> ended = LockCollisions.outlast(() -> reconciliation.end(mine.run(), giveUp));
    ended.ifPresent(
        run -> {
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
    if (!reconciliation.isNext(settings.interval(), started)) {
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

  private record Running(HeldLease lease, Run run, long execution) {}
}
