package fieldhub.platform.inbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lets requests that wait at the same moment share one commit, without a thread of its own: a
 * request that finds no writer at work writes for itself and all that wait; when it is done it
 * hands on to the first that came meanwhile.
 */
final class GroupCommit {

  private static final int MOST_ROWS = 128;
  private static final long MOST_BYTES = 4L << 20;

  private final int writers;
  private final long queueBytes;
  private final long patience;
  private final Consumer<List<Arrival>> write;
  private final Consumer<List<Arrival>> afterwards;

  private final ArrayDeque<Arrival> waiting = new ArrayDeque<>();
  private int writing;
  private long bytes;

  /**
   * @param writers how many groups may be written at once
   * @param queueBytes how many bytes of messages may wait or be written
   * @param patience how long a message may wait before it is given up
   * @param write stores a group and notes on each what became of it
   * @param afterwards is told of the group when all its requests are on their way
   */
  GroupCommit(
      int writers,
      long queueBytes,
      Duration patience,
      Consumer<List<Arrival>> write,
      Consumer<List<Arrival>> afterwards) {
    this.writers = writers;
    this.queueBytes = queueBytes;
    this.patience = patience.toNanos();
    this.write = write;
    this.afterwards = afterwards;
  }

  /**
   * Returns when the arrival is written.
   *
   * @throws InboxUnavailableException when the queue is full or nobody came to write it in time
   */
  Accepted submit(Arrival arrival) {
    arrival.enteredBy(Thread.currentThread());
    boolean lead = enter(arrival);
    try {
      if (!lead) {
        arrival.await(patience);
        lead = !arrival.isSettled() && mustLeadAfterAll(arrival);
      }
      if (lead) {
        writeTogetherWith(arrival);
      }
      return arrival.outcome();
    } finally {
      leave(arrival);
    }
  }

  /** How many bytes wait or are being written. */
  synchronized long queuedBytes() {
    return bytes;
  }

  private synchronized boolean enter(Arrival arrival) {
    if (bytes + arrival.size() > queueBytes) {
      throw new InboxUnavailableException("Too many messages are waiting to be stored");
    }
    bytes += arrival.size();
    if (writing < writers) {
      writing++;
      return true;
    }
    waiting.add(arrival);
    return false;
  }

  private synchronized void leave(Arrival arrival) {
    bytes -= arrival.size();
  }

  /** Under the lock nobody promotes it or takes it into a group while we give it up. */
  private synchronized boolean mustLeadAfterAll(Arrival arrival) {
    if (arrival.mustLead()) {
      return true;
    }
    if (!arrival.isSettled()) {
      waiting.remove(arrival);
      throw new InboxUnavailableException("The database did not answer in time");
    }
    return false;
  }

  private void writeTogetherWith(Arrival leader) {
    List<Arrival> group = groupOf(leader);
    try {
      write.accept(group);
    } catch (RuntimeException e) {
      group.forEach(arrival -> arrival.failed(e));
    } finally {
      handOn();
      group.forEach(Arrival::settle);
    }
    afterwards.accept(group);
  }

  private synchronized List<Arrival> groupOf(Arrival leader) {
    List<Arrival> group = new ArrayList<>();
    group.add(leader);
    long size = leader.size();
    while (!waiting.isEmpty()
        && group.size() < MOST_ROWS
        && size + waiting.peek().size() <= MOST_BYTES) {
      Arrival next = waiting.poll();
      size += next.size();
      group.add(next);
    }
    return group;
  }

  /**
   * Nobody waits while fewer than the allowed number write: a writer leaves only an empty queue.
   */
  private synchronized void handOn() {
    Arrival next = waiting.poll();
    if (next == null) {
      writing--;
    } else {
      next.promote();
    }
  }
}
