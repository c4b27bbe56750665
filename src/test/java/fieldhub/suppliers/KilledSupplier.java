package fieldhub.suppliers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A {@link SupplierProcess} that is started, killed and started again on the same file. */
final class KilledSupplier implements AutoCloseable {

  private final int port;
  private final Path file;
  private Process process;
  private BufferedReader output;

  KilledSupplier() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Path directory = Path.of("target", "it", "suppliers");
    Files.createDirectories(directory);
    file = Files.createTempFile(directory, "supplier", ".orders").toAbsolutePath();
  }

  URI endpoint() {
    return URI.create("http://localhost:" + port + "/orders");
  }

  void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Path.of("target", "test-classes").toString(),
                SupplierProcess.class.getName(),
                Integer.toString(port),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    awaitLine("READY");
  }

  /** Until an order has just come. */
  void awaitPost() throws IOException {
    awaitLine("POST");
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** What stands in its file, however it ended. */
  List<String> orders() throws IOException {
    return SupplierProcess.orders(file);
  }

  private void awaitLine(String wanted) throws IOException {
    String line = output.readLine();
    while (line != null && !line.equals(wanted)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("The supplier ended before it said " + wanted);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
