package fieldhub.suppliers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A supplier to be killed: a process with its orders in a file. Naive on purpose: what is posted
 * twice is ordered twice, so only a hub that looks before it repeats ends up with one order. It
 * takes its time around the commit, so that a kill meets every step.
 */
final class SupplierProcess {

  private static final long STEP_NANOS = 8_000_000;

  private static final String END = " ordered";

  private final Path file;

  private SupplierProcess(Path file) {
    this.file = file;
  }

  /** Port and file of orders; says {@code POST} on its output when one comes. */
  public static void main(String[] arguments) throws IOException {
    SupplierProcess supplier = new SupplierProcess(Path.of(arguments[1]));
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])),
            0);
    server.createContext("/orders", supplier::answer);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
    System.out.println("READY");
  }

  /** Numbers of the orders whose lines were written to their end. */
  static List<String> orders(Path file) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    return Files.readString(file)
        .lines()
        .filter(line -> line.endsWith(END))
        .map(line -> line.substring(0, line.length() - END.length()))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      System.out.println("POST");
      String number = exchange.getRequestHeaders().getFirst("Idempotency-Key");
      exchange.getRequestBody().readAllBytes();
      LockSupport.parkNanos(STEP_NANOS);
      commit(number);
      LockSupport.parkNanos(STEP_NANOS);
      say(exchange, 200, answer(number));
    } else {
      String path = exchange.getRequestURI().getPath();
      String number = path.substring(path.lastIndexOf('/') + 1);
      boolean known = orders(file).contains(number);
      say(exchange, known ? 200 : 404, known ? answer(number) : "{}");
    }
  }

  private synchronized void commit(String number) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      // A kill may leave half a line: the next order starts a line of its own.
      channel.write(bytes("\n" + number.substring(0, 3)));
      channel.write(bytes(number.substring(3) + END));
      channel.force(true);
    }
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String answer(String number) {
    return "{\"Orders\":[{\"PartOrderNum\":\"S-%s\",\"TrackingNumber\":\"T-%s\"}],\"Status\":\"1001\"}"
        .formatted(number, number);
  }

  private static void say(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes, 0, bytes.length / 2);
      out.flush();
      LockSupport.parkNanos(STEP_NANOS / 2);
      out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    }
  }
}
