package fieldhub.support;

import fieldhub.launcher.Ports;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A broker elsewhere, as in production: a process of its own that is killed, made to hang, and
 * started again on the same journal.
 */
public final class BrokerProcess implements AutoCloseable {

  private static final String USER = "hub";
  private static final String PASSWORD = "broker-password-for-tests-only";

  private final int port;
  private final Path journal;
  private Process process;

  /** Not started yet. */
  public BrokerProcess() throws IOException {
    port = Ports.free();
    Path directory = Path.of("target", "it", "brokers");
    Files.createDirectories(directory);
    journal = Files.createTempDirectory(directory, "broker-");
  }

  /** What a hub must be set to in order to use it. */
  public Map<String, String> settings() {
    return Map.of(
        "fieldhub.broker.url", "tcp://localhost:" + port,
        "fieldhub.broker.user", USER,
        "fieldhub.broker.password", PASSWORD);
  }

  /** Returns when it takes connections. */
  public void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dartemis.host=localhost",
                "-Dartemis.port=" + port,
                "-Dartemis.data=" + journal.toAbsolutePath(),
                "-cp",
                Path.of("target", "test-classes")
                    + File.pathSeparator
                    + Path.of("target", "broker-lib", "*"),
                ExternalBroker.class.getName(),
                Path.of("server-config", "artemis", "broker.xml").toString(),
                USER,
                PASSWORD)
            .redirectError(journal.resolve("broker.log").toFile())
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = output.readLine();
    while (line != null && !line.equals(ExternalBroker.READY)) {
      line = output.readLine();
    }
    if (line == null) {
      throw new IOException("The broker ended: " + Files.readString(journal.resolve("broker.log")));
    }
  }

  /** {@code kill -9}. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** It keeps its connections and answers nothing, as behind a cut cable. */
  public void hang() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** After {@link #hang}. */
  public void goOn() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    if (code != 0) {
      throw new IOException("kill -" + name + " ended with " + code);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroyForcibly();
    }
  }
}
