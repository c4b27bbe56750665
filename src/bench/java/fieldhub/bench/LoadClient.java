package fieldhub.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Sends from one thread over a few keep-alive connections, because it shares the hub's cores. At a
 * fixed rate the schedule does not wait for answers, and a latency counts from the scheduled
 * moment: no coordinated omission.
 */
final class LoadClient {

  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

  private final InetSocketAddress address;
  private final int connections;
  private final Supplier<ByteBuffer> requests;

  private Deque<Connection> idle;
  private Histogram micros;
  private Map<Integer, Long> answers;

  /**
   * @param requests gives the next request as it goes over the wire; valid until the next call
   */
  LoadClient(int port, int connections, Supplier<ByteBuffer> requests) {
    this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.connections = connections;
    this.requests = requests;
  }

  /** Every connection sends again as soon as it is answered. */
  LoadResult saturate(Duration duration) throws IOException {
    return run(duration, 0);
  }

  /** A request every 1/rate seconds, whatever the answers do. */
  LoadResult atRate(int rate, Duration duration) throws IOException {
    return run(duration, TimeUnit.SECONDS.toNanos(1) / rate);
  }

  /** With connections of its own: the hub closes those that idle between two loads. */
  private LoadResult run(Duration duration, long interval) throws IOException {
    micros = new Histogram(3);
    answers = new TreeMap<>();
    idle = new ArrayDeque<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < connections; i++) {
        idle.add(new Connection(address, selector));
      }
      LoadResult result = send(selector, duration, interval);
      for (Connection connection : idle) {
        connection.close();
      }
      return result;
    }
  }

  private LoadResult send(Selector selector, Duration duration, long interval) throws IOException {
    long start = System.nanoTime();
    long end = start + duration.toNanos();
    long due = start;
    long now = start;
    while (true) {
      while (!idle.isEmpty() && (interval == 0 ? now < end : due <= now && due < end)) {
        idle.peek().send(requests.get(), interval == 0 ? now : due);
        idle.remove();
        due += interval;
        now = System.nanoTime();
      }
      boolean allSent = interval == 0 ? now >= end : due >= end;
      if (allSent && idle.size() == connections) {
        return new LoadResult((now - start) / 1e9, answers, micros);
      }
      if (now > end + PATIENCE) {
        throw new IOException("the hub left " + (connections - idle.size()) + " calls unanswered");
      }
      boolean nothingDue = allSent || interval == 0 || idle.isEmpty();
      selector.select(nothingDue ? 1000 : Math.max(1, (due - now) / 1_000_000));
      selector.selectedKeys().removeIf(this::receive);
      now = System.nanoTime();
    }
  }

  private boolean receive(SelectionKey key) {
    Connection connection = (Connection) key.attachment();
    try {
      int status = connection.read();
      if (status != Connection.INCOMPLETE) {
        micros.recordValue(Math.max(0, System.nanoTime() - connection.intended()) / 1000);
        answers.merge(status, 1L, Long::sum);
        idle.add(connection);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }
}
