package fieldhub.platform.retry;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One partner's circuit breaker: opens after some failures in a row, lets calls try again after a
 * rest, and rests longer each time they fail again.
 */
final class Circuit {

  private final int failuresToOpen;
  private final BackOff rest;
  private int failures;
  private Instant openUntil = Instant.MIN;
  private Instant askedUntil = Instant.MIN;

  Circuit(int failuresToOpen, BackOff rest) {
    this.failuresToOpen = failuresToOpen;
    this.rest = rest;
  }

  synchronized boolean isOpen(Instant now) {
    return now.isBefore(openUntil());
  }

  /** Until when calls are held back, or were. */
  synchronized Instant openUntil() {
    return openUntil.isAfter(askedUntil) ? openUntil : askedUntil;
  }

  /**
   * The partner asks to be left alone; calls that were under way and succeed do not change that.
   */
  synchronized void leaveAlone(Instant until) {
    if (until.isAfter(askedUntil)) {
      askedUntil = until;
    }
  }

  /** The partner answers; whether it had been left alone before. */
  synchronized boolean succeeded() {
    boolean wasOpened = failures >= failuresToOpen;
    failures = 0;
    openUntil = Instant.MIN;
    return wasOpened;
  }

  /**
   * The partner does not; whether it is left alone from now on. Calls that were under way when it
   * opened do not prolong the rest.
   */
  synchronized boolean failed(Instant now) {
    if (isOpen(now)) {
      return false;
    }
    failures++;
    if (failures < failuresToOpen) {
      return false;
    }
    Duration pause = rest.after(failures - failuresToOpen + 1, ThreadLocalRandom.current());
    openUntil = now.plus(pause);
    return true;
  }
}
