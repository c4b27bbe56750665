package fieldhub.audaconnect.notification;

import fieldhub.platform.persistence.LockCollisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Polls the sites of a slice one after another, for the time of a round. */
@ApplicationScoped
class PollSlice {

  private static final Logger LOG = Logger.getLogger(PollSlice.class.getName());

  /** How long a site waits at most that an operator wants to be polled now. */
  private static final Duration LOOK = Duration.ofMillis(1500);

  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(5);

  private final PollClaims claims;
  private final PollTurn turn;

  @Inject
  PollSlice(PollClaims claims, PollTurn turn) {
    this.claims = claims;
    this.turn = turn;
  }

  /** For the container's proxy. */
  protected PollSlice() {
    this(null, null);
  }

  /** Takes whoever is due until the round is over. */
  void poll(PollRound round, int slice) {
    boolean slowBefore = false;
    while (round.goesOn()) {
      try {
        boolean slowLast = slowBefore;
        List<DuePoll> due = LockCollisions.outlast(() -> claims.begin(round, slice, slowLast));
        slowBefore = take(round, due);
        if (due.isEmpty()) {
          round.pause(LOOK);
        }
      } catch (StaleRoundException e) {
        LOG.log(
            Level.WARNING, "Round {0} stops: {1}", new Object[] {round.fence(), e.getMessage()});
        round.stop();
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Slice " + slice + " could not be polled; tried again shortly", e);
        round.pause(AFTER_TROUBLE);
      }
    }
  }

  /** Whether one of them was slow; then those behind it are given back and looked for again. */
  private boolean take(PollRound round, List<DuePoll> due) {
    for (int i = 0; i < due.size(); i++) {
      DuePoll poll = due.get(i);
      List<DuePoll> rest = due.subList(i + 1, due.size());
      boolean slow;
      try {
        slow = round.during(() -> turn.take(round, poll)) > PollOrder.SLOW.toMillis();
      } catch (RuntimeException e) {
        giveBackAfter(e, round, rest);
        throw e;
      }
      if (!rest.isEmpty() && (slow || !round.goesOn())) {
        giveBack(round, rest);
        return slow;
      }
      if (slow) {
        return true;
      }
    }
    return false;
  }

  private void giveBack(PollRound round, List<DuePoll> rest) {
    LockCollisions.outlast(
        () -> {
          claims.giveBack(round, rest);
          return rest;
        });
  }

  /** Else they would wait for the next round, which would take them for lost. */
  private void giveBackAfter(RuntimeException cause, PollRound round, List<DuePoll> rest) {
    try {
      giveBack(round, rest);
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
