package fieldhub.suppliers;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A supplier that takes every order and does not answer as it should: it hangs up without a word,
 * or its answer trickles and never ends. Asked for the order, it answers: so an order that is
 * posted a second time was repeated by whoever sent it, without need.
 */
final class RudeSupplier implements AutoCloseable {

  private static final String ANSWER =
      "{\"Orders\":[{\"PartOrderNum\":\"S-1\",\"TrackingNumber\":\"T-1\","
          + "\"EstimatedDelivery\":\"2031-03-12T10:00:00.000Z\"}],\"Status\":\"1001\"}";

  private static final long TRICKLE_NANOS = 200_000_000;

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger posts = new AtomicInteger();
  private final boolean trickles;

  private RudeSupplier(boolean trickles) throws IOException {
    this.trickles = trickles;
    inBackground(this::accept);
  }

  static RudeSupplier hangingUp() throws IOException {
    return new RudeSupplier(false);
  }

  static RudeSupplier trickling() throws IOException {
    return new RudeSupplier(true);
  }

  URI endpoint() {
    return URI.create("http://localhost:" + socket.getLocalPort() + "/orders");
  }

  int posts() {
    return posts.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        inBackground(() -> serve(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (Socket caller = connection) {
      OutputStream out = caller.getOutputStream();
      if (!head(caller.getInputStream()).startsWith("POST")) {
        out.write(bytes(head(ANSWER.length()) + ANSWER));
      } else {
        posts.incrementAndGet();
        if (trickles) {
          trickle(out);
        }
      }
    } catch (IOException gone) {
      // the caller hung up first
    }
  }

  private void trickle(OutputStream out) throws IOException {
    out.write(bytes(head(1_000_000)));
    while (!socket.isClosed()) {
      out.write(' ');
      LockSupport.parkNanos(TRICKLE_NANOS);
    }
  }

  private static String head(int length) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Head and body, as far as they come in one piece. */
  private static String head(InputStream in) throws IOException {
    byte[] bytes = new byte[65_536];
    int count = in.read(bytes);
    return new String(bytes, 0, Math.max(0, count), StandardCharsets.UTF_8);
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
