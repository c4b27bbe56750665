package fieldhub.audaconnect.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** One execution of the job on this node, as its partitions see it. */
final class PollRound {

  private final long fence;
  private final Clock clock;
  private final Instant end;
  private final Duration length;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final AtomicInteger turns = new AtomicInteger();
  private final AtomicInteger partitionsToEnd = new AtomicInteger(Slices.NUMBER);

  /**
   * @param fence its number; what it writes is refused once there is a higher one
   */
  PollRound(long fence, Duration length, Clock clock) {
    this.fence = fence;
    this.length = length;
    this.clock = clock;
    this.end = clock.instant().plus(length);
  }

  long fence() {
    return fence;
  }

  /**
   * Whether polls may begin: in its time, and while one that began in its time is still under way,
   * for the next round begins when this one is over, and nobody shall wait for that one call.
   */
  boolean goesOn() {
    return !isStopped() && (isInTime() || turns.get() > 0);
  }

  /** Makes a poll; the round goes on until its end. */
  long during(LongSupplier poll) {
    if (!isInTime()) {
      return poll.getAsLong();
    }
    turns.incrementAndGet();
    try {
      return poll.getAsLong();
    } finally {
      turns.decrementAndGet();
    }
  }

  private boolean isInTime() {
    return clock.instant().isBefore(end);
  }

  /** Whether it was told to end early: its lease is lost, or the server stops. */
  boolean isStopped() {
    return stop.getCount() == 0;
  }

  void stop() {
    stop.countDown();
  }

  /**
   * How long a site may have taken the last time to be polled now: a round shall not be prolonged
   * by one that was known to be slow. Half of each round is for all.
   */
  long mostMillis() {
    long left = Duration.between(clock.instant(), end).toMillis();
    return left > length.toMillis() / 2
        ? Long.MAX_VALUE
        : Math.max(left, PollOrder.SLOW.toMillis());
  }

  /** Waits; false at once when the round is stopped. */
  boolean pause(Duration pause) {
    try {
      return !stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stop();
      return false;
    }
  }

  void partitionEnded() {
    partitionsToEnd.decrementAndGet();
  }

  /**
   * Whether no partition works any more; also when the server's own books of the job say otherwise.
   *
   * @param grace how long after its end nothing can work any more
   */
  boolean isOver(Duration grace) {
    return partitionsToEnd.get() <= 0 || clock.instant().isAfter(end.plus(grace));
  }
}
