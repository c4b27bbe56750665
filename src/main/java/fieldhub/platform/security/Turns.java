package fieldhub.platform.security;

import fieldhub.platform.http.ProblemException;
import fieldhub.platform.http.ProblemType;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few work at a time and a few more wait for a moment; whoever comes then is refused at
 * once, so that a flood holds neither the processors nor the request threads.
 */
public final class Turns {
  private static final int LONGEST_WAIT_SECONDS = 8;

  private final Semaphore working;
  private final Semaphore present;

  /**
   * As many turns as given.
   *
   * @param waiting how many may wait for one
   */
  public Turns(int atATime, int waiting) {
    working = new Semaphore(atATime, true);
    present = new Semaphore(atATime + waiting);
  }

  /**
   * Does the work when it is its turn.
   *
   * @throws ProblemException UNAVAILABLE when too many wait, or this one waited too long
   */
  public <T> T take(Supplier<T> work) {
    if (!present.tryAcquire()) {
      throw tooMany();
    }
    try {
      return afterWaiting(work);
    } finally {
      present.release();
    }
  }

  private <T> T afterWaiting(Supplier<T> work) {
    if (!comes()) {
      throw tooMany();
    }
    try {
      return work.get();
    } finally {
      working.release();
    }
  }

  private boolean comes() {
    try {
      return working.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static ProblemException tooMany() {
    return new ProblemException(ProblemType.UNAVAILABLE, "too many logons at once; try again");
  }
}
