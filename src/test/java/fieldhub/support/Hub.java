package fieldhub.support;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fieldhub.launcher.HubProcess;
import fieldhub.launcher.Ports;
import fieldhub.sandbox.mail.GateBoard;
import fieldhub.sandbox.mail.GateCounts;
import fieldhub.sandbox.mail.SmtpGate;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hub under test, with its database and its mail server: shared by all tests, or one of a test's
 * own that it may kill.
 */
public final class Hub implements AutoCloseable {

  /** A busy machine takes its time. */
  private static final Duration START_TIMEOUT = Duration.ofSeconds(240);

  private static final String ADMIN = "admin";
  private static final String EXPORT_TOKEN = "an-export-token-for-tests-only";
  private static final String ADMIN_PASSWORD = "password-for-tests-only";

  /** What opens the systems of suppliers that tests play. */
  public static final String SUPPLIER_SECRET = "supplier-secret-for-tests-only";

  private static final Pattern HEAP_USED = Pattern.compile("heap\\s+total \\d+K, used (\\d+)K");

  /** What the hub encrypts with, so that a test can look for what must not be readable. */
  public static final String ENCRYPTION_KEYS = "tests:b25seSBmb3IgdGVzdHMgLSB0aGlydHktdHdvIGJ5dGU=";

  /** What InfoCare's webhooks prove themselves with. */
  public static final String WEBHOOK_HEADER = "X-Webhook-Secret:webhook-secret-for-tests-only";

  /** As the build asks for it; the tests are the same on each. */
  private static final String SERVER = System.getProperty("fieldhub.server", "payara-micro");

  private static Hub shared;

  private final TestDatabase database;
  private final GreenMail mail;
  private final GateBoard mailKnobs = new GateBoard();
  private final GateCounts mailCounts = new GateCounts();
  private final SmtpGate gate;
  private final int sandboxSmtpPort = Ports.free();
  private final int sandboxImapPort = Ports.free();
  private final HubProcess.Builder builder;
  private final HubProcess process;

  private Hub(Path directory, TestDatabase database, Map<String, String> settings)
      throws IOException {
    this.database = database;
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
            });
    mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    mail.start();
    gate = new SmtpGate(0, mail.getSmtp().getPort(), mailKnobs, mailCounts);
    int port = Ports.free();
    builder =
        HubProcess.builder()
            .port(port)
            .dataDirectory(directory)
            .sandbox(true)
            .setting("fieldhub.server", SERVER)
            .setting("fieldhub.servicemobility.jwt.hs256-keys", Tokens.KEY_NAME + ":" + Tokens.KEY)
            .setting("fieldhub.sandbox.jwt-key", Tokens.KEY)
            .setting("fieldhub.servicemobility.jwt.signing-key", Tokens.SIGNING_KEY)
            .setting("fieldhub.sandbox.export-token", EXPORT_TOKEN)
            .setting("fieldhub.servicemobility.export.token", EXPORT_TOKEN)
            .setting("fieldhub.servicemobility.export.interval", "PT1H") // only when a test asks
            .setting("fieldhub.servicemobility.export.limit", "7")
            .setting(
                "fieldhub.servicemobility.export.base-url",
                "http://localhost:" + port + "/sandbox/servicemobility")
            .setting("fieldhub.console.admin-password", ADMIN_PASSWORD)
            .setting("fieldhub.outbox.retry-first", "PT1S")
            .setting("fieldhub.suppliers.hosts", "localhost")
            .setting(
                "fieldhub.suppliers.credentials",
                "sandbox:" + SUPPLIER_SECRET + ",wrong:not-the-secret")
            .setting("fieldhub.suppliers.read-timeout", "PT3S")
            .setting("fieldhub.suppliers.circuit.rest-first", "PT2S")
            .setting("fieldhub.suppliers.SupplierClient/place/Timeout/value", "6000")
            .setting("fieldhub.sandbox.supplier-secret", SUPPLIER_SECRET)
            .setting("fieldhub.public-url", "http://localhost:" + port)
            .setting("fieldhub.encryption-keys", ENCRYPTION_KEYS)
            .setting("fieldhub.audaconnect.client-id", "fieldhub-sandbox")
            .setting("fieldhub.audaconnect.client-secret", "fieldhub-sandbox-secret")
            .settings(audaConnect("http://localhost:" + port + "/sandbox/audaconnect"))
            .setting("fieldhub.mail.host", "localhost")
            .setting("fieldhub.mail.port", Integer.toString(gate.port()))
            .setting("fieldhub.mail.from", "hub@example.com")
            .setting("fieldhub.sandbox.mail.smtp-port", Integer.toString(sandboxSmtpPort))
            .setting("fieldhub.sandbox.mail.imap-port", Integer.toString(sandboxImapPort))
            .setting("fieldhub.mail.bounces.host", "localhost")
            .setting("fieldhub.mail.bounces.port", Integer.toString(mail.getImap().getPort()))
            .setting("fieldhub.mail.bounces.tls", "false")
            .setting("fieldhub.mail.bounces.user", "hub@example.com")
            .setting("fieldhub.mail.bounces.password", "any")
            .setting("fieldhub.sandbox.infocare.webhook-header", WEBHOOK_HEADER)
            .setting("fieldhub.serviceorderhub.webhooks.header", WEBHOOK_HEADER)
            .setting(
                "fieldhub.serviceorderhub.upstream.url",
                "http://localhost:" + port + "/sandbox/infocare")
            .setting("fieldhub.serviceorderhub.upstream.token", "infocare-partner-41")
            .setting("fieldhub.serviceorderhub.reconciliation.interval", "PT12H") // when asked
            .setting("fieldhub.serviceorderhub.reconciliation.settle-time", "PT1S")
            .settings(database.settings())
            .settings(settings);
    process = builder.build();
  }

  private static Map<String, String> audaConnect(String base) {
    return Map.of(
        "fieldhub.audaconnect.base-url", base,
        "fieldhub.audaconnect.authorize-url", base + "/OAuth20",
        "fieldhub.audaconnect.token-url", base + "/OAuth20/token");
  }

  /** The one that {@link HubTest} classes share. */
  static Hub startShared() throws IOException, SQLException, InterruptedException {
    Path directory = empty("shared");
    shared = new Hub(directory, TestDatabase.create(directory), Map.of());
    shared.start();
    return shared;
  }

  static Hub shared() {
    return shared;
  }

  /**
   * A hub of the test's own, on an empty database of the suite's kind: not started yet.
   *
   * @param settings beside the usual ones, or instead of them
   */
  public static Hub own(Map<String, String> settings) throws IOException, SQLException {
    Path directory = ownDirectory();
    return new Hub(directory, TestDatabase.create(directory), settings);
  }

  /** A hub of the test's own on a database that the test has made for it: not started yet. */
  public static Hub on(TestDatabase database, Map<String, String> settings) throws IOException {
    return new Hub(ownDirectory(), database, settings);
  }

  /**
   * Another node of a hub: on its database, not started yet. On another server if the build says so
   * ({@code -Dfieldhub.it.other-server=wildfly}).
   */
  public static Hub beside(Hub node, Map<String, String> settings) throws IOException {
    Map<String, String> together = new HashMap<>(settings);
    String otherServer = System.getProperty("fieldhub.it.other-server", "");
    if (!otherServer.isEmpty()) {
      together.put("fieldhub.server", otherServer);
    }
    return on(node.database, together);
  }

  /** Starts, or starts again after {@link #kill} or {@link #stop} on the same data. */
  public Hub start() throws IOException, InterruptedException {
    process.start();
    try {
      process.awaitReady(START_TIMEOUT);
    } catch (RuntimeException | InterruptedException e) {
      process.close();
      throw e;
    }
    return this;
  }

  /** Starts again on the same data with other settings. */
  public Hub start(Map<String, String> otherSettings) throws IOException, InterruptedException {
    builder.settings(otherSettings);
    return start();
  }

  /** As a crash does it: {@code kill -9}. Not for the shared hub. */
  public void kill() throws IOException, InterruptedException {
    process.kill();
  }

  public void stop() throws IOException, InterruptedException {
    process.stop();
  }

  @Override
  public void close() throws IOException {
    process.close();
    gate.close();
    mail.stop();
    database.close();
  }

  public URI uri() {
    return process.uri();
  }

  /** What is really stored. */
  public TestDatabase database() {
    return database;
  }

  /** What the hub has sent. */
  public GreenMail mail() {
    return mail;
  }

  /**
   * What happens to the hub's mails on their way: {@code hub.mailKnobs().turn(name,
   * GateKnobs.read(Fields.parse("{…}")))}, with the receiver in {@code to} so that tests do not
   * meet.
   */
  public GateBoard mailKnobs() {
    return mailKnobs;
  }

  /** What has happened to them; lives on when the hub is killed, as {@link #mail} does. */
  public GateCounts mailCounts() {
    return mailCounts;
  }

  /** The sandbox's own mail server, which dies with the hub. */
  public int sandboxSmtpPort() {
    return sandboxSmtpPort;
  }

  public int sandboxImapPort() {
    return sandboxImapPort;
  }

  /** The server's output so far: for assertions about what must not be in a log. */
  public String log() throws IOException {
    return Files.readString(process.log());
  }

  /** How many bytes of its heap are really in use: measured after a collection of garbage. */
  public long heapInUse() throws IOException, InterruptedException {
    jcmd("GC.run");
    Matcher used = HEAP_USED.matcher(jcmd("GC.heap_info"));
    if (!used.find()) {
      throw new IllegalStateException("jcmd says nothing about the heap");
    }
    return Long.parseLong(used.group(1)) << 10;
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.handle().pid()),
                command)
            .start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    jcmd.waitFor();
    return said;
  }

  /** Somebody whom the hub does not know; sends JSON. */
  public Caller anonymous() {
    return new Caller(uri(), Map.of("Content-Type", "application/json"));
  }

  /** ServiceMobility on behalf of a technician. */
  public Caller technician(String name) {
    return anonymous().with("x-access-token", Tokens.of(name));
  }

  /** The operator who exists from the first start, with all roles. */
  public Caller administrator() {
    return operator(ADMIN, ADMIN_PASSWORD);
  }

  public Caller operator(String name, String password) {
    String login = name + ":" + password;
    return anonymous()
        .with(
            "Authorization",
            "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
  }

  private static Path ownDirectory() throws IOException {
    return empty("own-" + UUID.randomUUID());
  }

  private static Path empty(String name) throws IOException {
    Path directory = Path.of("target", "it", TestDatabase.kind(), name);
    deleteAll(directory);
    return directory;
  }

  private static void deleteAll(Path directory) throws IOException {
    if (Files.exists(directory)) {
      List<Path> files;
      try (Stream<Path> found = Files.walk(directory)) {
        files = found.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path file : files) {
        Files.delete(file);
      }
    }
  }
}
