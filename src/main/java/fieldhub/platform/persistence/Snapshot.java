package fieldhub.platform.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Data that a node keeps in memory and reads again when its version has changed. The version is
 * looked at no more often than every {@link #FRESH}, by one thread, while the others go on with
 * what they have: a change is seen on every node within that time and one more request.
 *
 * <p>Not to be asked in a transaction that has itself changed the data: what is rolled back later
 * would stay in memory.
 */
public final class Snapshot<T> {
  /** How long a copy is taken for the latest without a look at the database. */
  public static final Duration FRESH = Duration.ofSeconds(2);

  private final Clock clock;
  private final LongSupplier version;
  private final Supplier<T> reader;
  private final ReentrantLock reading = new ReentrantLock();
  private final AtomicInteger changes = new AtomicInteger();
  private volatile Copy<T> copy;

  private record Copy<T>(T data, long version, Instant until) {}

  /**
   * @param version cheap to ask for; must never go back
   * @param reader reads all of the data
   */
  public Snapshot(Clock clock, LongSupplier version, Supplier<T> reader) {
    this.clock = clock;
    this.version = version;
    this.reader = reader;
  }

  /** The data as it was {@link #FRESH} ago or later. */
  public T get() {
    Copy<T> known = copy;
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.until())) {
      return known.data();
    }
    if (known == null) {
      reading.lock();
    } else if (!reading.tryLock()) {
      return known.data(); // somebody is looking already
    }
    try {
      return renewed(now);
    } finally {
      reading.unlock();
    }
  }

  /** What this node itself has just changed is read again at the next call. */
  public void forget() {
    changes.incrementAndGet();
    copy = null;
  }

  /** The version is read first: data that changes meanwhile is then read once more, not lost. */
  private T renewed(Instant now) {
    int before = changes.get();
    Copy<T> known = copy;
    long current = version.getAsLong();
    T data = known != null && known.version() == current ? known.data() : reader.get();
    copy = new Copy<>(data, current, now.plus(FRESH));
    if (changes.get() != before) {
      copy = null; // it may have been read before the change that somebody told of meanwhile
    }
    return data;
  }
}
