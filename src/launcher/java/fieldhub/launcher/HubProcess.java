package fieldhub.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A hub in a server process of its own: started, killed without warning, started again on the same
 * data.
 *
 * <pre>{@code
 * HubProcess hub = HubProcess.builder().port(port).dataDirectory(dir).sandbox(true).build();
 * hub.start();
 * hub.awaitReady(Duration.ofMinutes(4));
 * hub.kill();
 * hub.start();
 * }</pre>
 */
public final class HubProcess implements AutoCloseable {

  static final String ENVIRONMENT_PREFIX = "FIELDHUB_";

  private final Builder given;
  private final DataDirectory data;
  private Process process;
  private Readiness readiness;

  private HubProcess(Builder given) throws IOException {
    this.given = given;
    this.data = new DataDirectory(given.dataDirectory);
  }

  public static Builder builder() {
    return new Builder();
  }

  public URI uri() {
    return URI.create("http://localhost:" + given.port);
  }

  /** The server's output; grows over restarts. */
  public Path log() {
    return data.log();
  }

  /** Where its default database is: for a test that looks into it while the server is stopped. */
  public String databaseUrl() {
    return given.settings.getOrDefault("fieldhub.db.url", data.databaseUrl());
  }

  /** The running server, for figures about it such as its processor time. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  public HubProcess start() throws IOException {
    Server server =
        Server.named(given.settings.getOrDefault("fieldhub.server", PayaraMicro.NAME), given.files);
    given.files.check(server);
    Ports.checkFree(given.port);
    data.lock();
    ServerStart start =
        new ServerStart(
            data,
            data.emptyTemporary(),
            given.port,
            given.settings.getOrDefault("fieldhub.log.format", "text"),
            given.javaOptions,
            given.sandbox);
    server.prepare(start);
    ProcessBuilder builder = new ProcessBuilder(server.command(start));
    builder.directory(data.path().toFile());
    // Only what this hub was given: a test's hub must not follow a setting of the developer's
    // shell.
    builder.environment().keySet().removeIf(name -> name.startsWith(ENVIRONMENT_PREFIX));
    settings().forEach((name, value) -> pass(builder.environment(), name, value));
    ServerLog log = ServerLog.append(data.log());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(data.log().toFile()));
    process = builder.start();
    readiness = new Readiness(uri(), process, log, server.lastWords());
    return this;
  }

  /**
   * Waits until the hub takes requests.
   *
   * @throws HubStartException when it ends, says that a setting is bad, or takes longer
   */
  public HubProcess awaitReady(Duration timeout) throws InterruptedException {
    readiness.await(timeout);
    return this;
  }

  /** As a crash does it: nothing is flushed, nobody is told. */
  public void kill() throws IOException, InterruptedException {
    process.destroyForcibly().waitFor();
    data.unlock();
  }

  /** As an operator does it; killed if it takes longer than a minute and a half. */
  public void stop() throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(90, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    data.unlock();
  }

  /** Waits for the server's end, however it comes. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() throws IOException {
    try {
      if (isAlive()) {
        stop();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("fieldhub.data-dir", data.path().toString());
    settings.put("fieldhub.broker.data-dir", data.broker().toString());
    settings.put("fieldhub.db.url", data.databaseUrl());
    settings.put("fieldhub.sandbox.hub-url", uri().toString());
    settings.putAll(given.settings);
    return settings;
  }

  private static void pass(Map<String, String> environment, String setting, String value) {
    environment.put(LauncherSettings.environmentName(setting), value);
  }

  /** What one hub is started with; everything has a default but the port. */
  public static final class Builder {

    private final Map<String, String> settings = new LinkedHashMap<>();
    private HubFiles files = new HubFiles(Path.of(""));
    private Path dataDirectory = Path.of(System.getProperty("user.home"), ".fieldhub");
    private String javaOptions = "";
    private boolean sandbox;
    private int port = 8080;

    private Builder() {}

    /** Where the build's files are; by default the current directory. */
    public Builder files(HubFiles where) {
      this.files = where;
      return this;
    }

    public Builder port(int number) {
      this.port = number;
      return this;
    }

    public Builder dataDirectory(Path directory) {
      this.dataDirectory = directory;
      return this;
    }

    /** A setting by its name, {@code fieldhub.db.url}; passed in the environment. */
    public Builder setting(String name, String value) {
      settings.put(name, value);
      return this;
    }

    public Builder settings(Map<String, String> several) {
      settings.putAll(several);
      return this;
    }

    /** More JVM flags than {@code jvm.options} has, separated by blanks. */
    public Builder javaOptions(String options) {
      this.javaOptions = options;
      return this;
    }

    /** Whether the sandbox is deployed beside the hub. */
    public Builder sandbox(boolean deployed) {
      this.sandbox = deployed;
      return this;
    }

    public HubProcess build() throws IOException {
      return new HubProcess(this);
    }
  }
}
