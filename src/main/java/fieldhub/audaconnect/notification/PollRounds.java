package fieldhub.audaconnect.notification;

import fieldhub.platform.jobs.Jobs;
import fieldhub.platform.lease.HeldLease;
import fieldhub.platform.lease.Lease;
import fieldhub.platform.persistence.LockCollisions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Rounds of polls, one at a time on all nodes: who has the lease starts the job, extends the lease
 * while it goes on and gives it back at its end. After a crash another node has it as soon as it
 * runs out.
 */
@ApplicationScoped
public class PollRounds {

  private static final Logger LOG = Logger.getLogger(PollRounds.class.getName());
  private static final String JOB = "audaconnect-poll";

  /** Several ticks of the timer: one that comes late loses nothing. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  /** Longer than a call that begins at the end of a round can take, repeated, with two renewals. */
  private static final Duration GRACE = Duration.ofMinutes(11);

  /** How long a server that stops waits for calls under way: cut off, their answers are lost. */
  private static final Duration STOPPING = Duration.ofSeconds(60);

  private static final Duration LOOK = Duration.ofMillis(100);

  @Inject private Jobs jobs;
  @Inject private Lease leases;
  @Inject private PollClaims claims;
  @Inject private PollSettings settings;
  @Inject private MeterRegistry registry;
  @Inject private Clock clock;

  private Timer duration;
  private volatile Optional<Running> running = Optional.empty();

  @PostConstruct
  void meter() {
    duration =
        Timer.builder("fieldhub.audaconnect.poll.round")
            .description("How long rounds of polls took, to the end of their last call")
            .register(registry);
  }

  /** Goes on with the round of this node, or begins one if no node has one. */
  synchronized void tick() {
    if (running.isPresent() && !goesOn(running.get())) {
      running = Optional.empty();
    }
    if (running.isEmpty()) {
      running = begun();
    }
  }

  /** The server stops: other nodes may go on at once. */
  synchronized void end() {
    if (running.isPresent()) {
      Running mine = running.get();
      mine.round().stop();
      jobs.stop(mine.execution());
      for (long waited = 0;
          waited < STOPPING.toMillis() && !isOver(mine);
          waited += LOOK.toMillis()) {
        sleep();
      }
      if (isOver(mine)) {
        mine.lease().release();
      }
      running = Optional.empty();
    }
  }

  /** The round that a partition belongs to; a stopped one when it is not this node's any more. */
  PollRound of(long fence) {
    return running
        .map(Running::round)
        .filter(it -> it.fence() == fence)
        .orElseGet(() -> stopped(fence));
  }

  private PollRound stopped(long fence) {
    PollRound past = new PollRound(fence, Duration.ZERO, clock);
    past.stop();
    return past;
  }

  private boolean goesOn(Running mine) {
    if (!mine.lease().extend(LEASE)) {
      LOG.log(
          Level.WARNING,
          "The lease of round {0} of polls was lost: it stops",
          mine.round().fence());
      mine.round().stop();
      jobs.stop(mine.execution());
      return false;
    }
    if (isOver(mine)) {
      duration.record(Duration.ofNanos(System.nanoTime() - mine.began()));
      mine.lease().release();
      return false;
    }
    return true;
  }

  /** By its partitions, or by the server's books: a job may die before it has any. */
  private boolean isOver(Running mine) {
    return mine.round().isOver(GRACE) || jobs.isOver(mine.execution());
  }

  private Optional<Running> begun() {
    Optional<HeldLease> lease = leases.take(JOB, LEASE);
    if (lease.isEmpty()) {
      return Optional.empty();
    }
    try {
      long fence = LockCollisions.outlast(claims::nextFence);
      PollRound round = new PollRound(fence, settings.round(), clock);
      // Known before it is started: its partitions ask for it.
      running = Optional.of(new Running(lease.get(), round, 0, System.nanoTime()));
      long execution = jobs.start(JOB, Map.of("round", Long.toString(fence)));
      LOG.log(Level.FINE, "Round {0} of polls is execution {1}", new Object[] {fence, execution});
      return Optional.of(new Running(lease.get(), round, execution, System.nanoTime()));
    } catch (RuntimeException e) {
      running = Optional.empty();
      lease.get().release();
      throw e;
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(LOOK.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Running(HeldLease lease, PollRound round, long execution, long began) {}
}
