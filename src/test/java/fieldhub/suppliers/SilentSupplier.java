package fieldhub.suppliers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A supplier that takes every order and hangs up without a word. Asked for it, it answers: so an
 * order that is posted a second time was repeated by whoever sent it, without need.
 */
final class SilentSupplier implements AutoCloseable {

  private static final String ANSWER =
      "{\"Orders\":[{\"PartOrderNum\":\"S-1\",\"TrackingNumber\":\"T-1\","
          + "\"EstimatedDelivery\":\"2031-03-12T10:00:00.000Z\"}],\"Status\":\"1001\"}";

  private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger posts = new AtomicInteger();

  SilentSupplier() throws IOException {
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  URI endpoint() {
    return URI.create("http://localhost:" + socket.getLocalPort() + "/orders");
  }

  int posts() {
    return posts.get();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        String head = head(caller.getInputStream());
        if (head.startsWith("POST")) {
          posts.incrementAndGet();
        } else {
          String answer =
              "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
                  + "Content-Length: "
                  + ANSWER.length()
                  + "\r\n\r\n"
                  + ANSWER;
          caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException closed) {
        continue;
      }
    }
  }

  /** Head and body, as far as they come in one piece. */
  private static String head(InputStream in) throws IOException {
    byte[] bytes = new byte[65_536];
    int count = in.read(bytes);
    return new String(bytes, 0, Math.max(0, count), StandardCharsets.UTF_8);
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
