package fieldhub.platform.inbox;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A message on its way into the database, and the request thread that waits for it. {@link
 * GroupCommit} tells the thread either to write for all or that somebody did.
 */
final class Arrival {

  private enum Turn {
    WAITING,
    LEAD,
    SETTLED
  }

  private final UUID id;
  private final Incoming message;
  private final byte[] bodyHash;
  private final String correlationId;
  private Thread waiter;

  private volatile Turn turn = Turn.WAITING;
  private Accepted outcome;
  private RuntimeException failure;

  Arrival(UUID id, Incoming message, byte[] bodyHash, String correlationId) {
    this.id = id;
    this.message = message;
    this.bodyHash = bodyHash;
    this.correlationId = correlationId;
  }

  /** From now on this thread waits for it. */
  void enteredBy(Thread thread) {
    waiter = thread;
  }

  UUID id() {
    return id;
  }

  Incoming message() {
    return message;
  }

  byte[] bodyHash() {
    return bodyHash;
  }

  String correlationId() {
    return correlationId;
  }

  int size() {
    return message.body().length;
  }

  boolean hasBody(byte[] hash) {
    return Arrays.equals(bodyHash, hash);
  }

  /** What became of it; visible to the waiter only after {@link #settle()}. */
  void accepted(Accepted as) {
    outcome = as;
    failure = null;
  }

  void failed(RuntimeException why) {
    failure = why;
  }

  boolean isNew() {
    return failure == null && outcome == Accepted.NEW;
  }

  void settle() {
    turn = Turn.SETTLED;
    wake();
  }

  void promote() {
    turn = Turn.LEAD;
    wake();
  }

  private void wake() {
    if (waiter != Thread.currentThread()) {
      LockSupport.unpark(waiter);
    }
  }

  boolean mustLead() {
    return turn == Turn.LEAD;
  }

  boolean isSettled() {
    return turn == Turn.SETTLED;
  }

  /** Waits until there is something to do or the time is over. */
  void await(long nanos) {
    long deadline = System.nanoTime() + nanos;
    boolean interrupted = false;
    while (turn == Turn.WAITING) {
      long left = deadline - System.nanoTime();
      if (left <= 0) {
        break;
      }
      LockSupport.parkNanos(this, left);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The outcome, once settled.
   *
   * @throws RuntimeException what the writer failed with
   */
  Accepted outcome() {
    if (failure != null) {
      throw failure;
    }
    if (outcome == null) {
      throw new InboxUnavailableException("The message was not written");
    }
    return outcome;
  }
}
