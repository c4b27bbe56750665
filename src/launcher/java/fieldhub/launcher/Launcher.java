package fieldhub.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The run command: starts the hub, says where it is, and stays until it is stopped. */
public final class Launcher {

  private static final String ADMIN_PASSWORD = "fieldhub.console.admin-password";
  private static final String SANDBOX_KEY = "fieldhub.sandbox.jwt-key";
  private static final String SIGNING_KEY = "fieldhub.servicemobility.jwt.signing-key";
  private static final String EXPORT = "fieldhub.servicemobility.export.";
  private static final String SANDBOX_EXPORT_TOKEN = "fieldhub.sandbox.export-token";
  private static final String SUPPLIER_SECRET = "fieldhub.sandbox.supplier-secret";
  private static final String AUDACONNECT = "fieldhub.audaconnect.";
  private static final String INFOCARE = "fieldhub.serviceorderhub.";
  private static final String SANDBOX_WEBHOOKS = "fieldhub.sandbox.infocare.webhook-header";
  private static final String MAIL = "fieldhub.mail.";
  private static final String PUBLIC_URL = "fieldhub.public-url";
  private static final String ENCRYPTION_KEYS = "fieldhub.encryption-keys";
  private static final String TECHNICIAN = "tech.marlow";

  private final LauncherSettings settings;
  private final Secrets secrets;

  private volatile boolean stopping;

  private Launcher(LauncherSettings settings) throws IOException {
    this.settings = settings;
    this.secrets = new Secrets(new DataDirectory(settings.dataDirectory()).secrets());
  }

  /** Ends with 0 after a stop by hand, with 1 when the hub did not start or died. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int code;
    try {
      code = new Launcher(new LauncherSettings(System.getProperties(), System.getenv())).run();
    } catch (HubStartException | IOException e) {
      System.err.println("\nFieldhub did not start. " + e.getMessage());
      code = 1;
    }
    System.exit(code);
  }

  private int run() throws IOException, InterruptedException {
    HubProcess hub = hub();
    System.out.println("Starting Fieldhub, log in " + hub.log());
    hub.start();
    // Both Ctrl-C and SIGTERM end up here; the server gets its time to finish.
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(hub)));
    try {
      hub.awaitReady(settings.startTimeout());
    } catch (HubStartException e) {
      hub.close();
      throw e;
    }
    System.out.println(banner(hub));
    int code = hub.waitFor();
    if (!stopping) {
      System.err.println("The server ended with code " + code + ", see " + hub.log());
    }
    return 1;
  }

  private HubProcess hub() throws IOException {
    HubProcess.Builder hub =
        HubProcess.builder()
            .files(new HubFiles(Path.of(settings.text("fieldhub.launcher.base").orElse(""))))
            .port(settings.port())
            .dataDirectory(settings.dataDirectory())
            .javaOptions(settings.text("fieldhub.java-options").orElse(""))
            .sandbox(settings.demo())
            .settings(settings.given())
            .setting("fieldhub.demo", Boolean.toString(settings.demo()))
            .setting("fieldhub.server", settings.text("fieldhub.server").orElse("payara-micro"))
            .setting("fieldhub.log.format", settings.text("fieldhub.log.format").orElse("text"))
            .setting(ADMIN_PASSWORD, adminPassword());
    Optional<String> database = settings.text("fieldhub.db.url");
    database.ifPresent(url -> hub.setting("fieldhub.db.url", url));
    if (settings.demo()) {
      hub.setting(SANDBOX_KEY, key(SANDBOX_KEY)).setting(SIGNING_KEY, key(SIGNING_KEY));
      if (settings.text(EXPORT + "base-url").isEmpty()) {
        hub.setting(EXPORT + "base-url", hubAddress() + "/sandbox/servicemobility")
            .setting(EXPORT + "token", key(SANDBOX_EXPORT_TOKEN))
            .setting(SANDBOX_EXPORT_TOKEN, key(SANDBOX_EXPORT_TOKEN));
      }
      sandboxSuppliers(hub);
      sandboxAudaConnect(hub);
      sandboxInfoCare(hub);
      sandboxMail(hub);
    }
    // Nodes that share a database must share the keys, too: there an operator chooses them.
    if ((settings.demo() || database.isEmpty()) && settings.text(ENCRYPTION_KEYS).isEmpty()) {
      hub.setting(ENCRYPTION_KEYS, secrets.encryptionKeys(ENCRYPTION_KEYS));
    }
    return hub.build();
  }

  private String hubAddress() {
    return "http://localhost:" + settings.port();
  }

  /** As somebody chose it, else our own. */
  private String key(String setting) {
    return settings.text(setting).orElseGet(() -> secrets.key(setting));
  }

  /** The demo's supplier is the sandbox; an organisation's own suppliers are called beside it. */
  private void sandboxSuppliers(HubProcess.Builder hub) {
    String secret = key(SUPPLIER_SECRET);
    hub.setting(SUPPLIER_SECRET, secret);
    beside(hub, "fieldhub.suppliers.hosts", "localhost:" + settings.port());
    beside(hub, "fieldhub.suppliers.credentials", "sandbox:" + secret);
  }

  /** Unless the organisation has an AudaConnect of its own. */
  private void sandboxAudaConnect(HubProcess.Builder hub) {
    if (settings.text(PUBLIC_URL).isEmpty()) {
      hub.setting(PUBLIC_URL, hubAddress());
    }
    if (settings.text(AUDACONNECT + "base-url").isEmpty()) {
      String sandbox = hubAddress() + "/sandbox/audaconnect";
      hub.setting(AUDACONNECT + "base-url", sandbox)
          .setting(AUDACONNECT + "authorize-url", sandbox + "/OAuth20")
          .setting(AUDACONNECT + "token-url", sandbox + "/OAuth20/token")
          .setting(AUDACONNECT + "client-id", "fieldhub-sandbox")
          .setting(AUDACONNECT + "client-secret", "fieldhub-sandbox-secret");
    }
  }

  /** Unless the organisation has an InfoCare of its own. */
  private void sandboxInfoCare(HubProcess.Builder hub) {
    if (settings.text(INFOCARE + "upstream.url").isEmpty()) {
      hub.setting(INFOCARE + "upstream.url", hubAddress() + "/sandbox/infocare")
          .setting(INFOCARE + "upstream.token", "infocare-partner-41")
          .setting("fieldhub.sandbox.infocare.adopt-cases", "true");
    }
    if (settings.text(INFOCARE + "webhooks.header").isEmpty()) {
      String header = "X-Webhook-Secret:" + secrets.key(SANDBOX_WEBHOOKS);
      hub.setting(INFOCARE + "webhooks.header", header).setting(SANDBOX_WEBHOOKS, header);
    }
  }

  /** Unless the organisation has a mail server of its own. */
  private void sandboxMail(HubProcess.Builder hub) throws IOException {
    if (settings.text(MAIL + "host").isEmpty()) {
      String port = Integer.toString(Ports.free());
      String imap = Integer.toString(Ports.free());
      hub.setting("fieldhub.sandbox.mail.smtp-port", port)
          .setting("fieldhub.sandbox.mail.imap-port", imap)
          .setting(MAIL + "host", "localhost")
          .setting(MAIL + "port", port)
          .setting(MAIL + "from", "fieldhub@localhost")
          .setting(MAIL + "bounces.host", "localhost")
          .setting(MAIL + "bounces.port", imap)
          .setting(MAIL + "bounces.tls", "false")
          .setting(MAIL + "bounces.user", "fieldhub@localhost")
          .setting(MAIL + "bounces.password", "any");
    }
  }

  private void beside(HubProcess.Builder hub, String name, String ours) {
    hub.setting(name, settings.text(name).map(given -> given + "," + ours).orElse(ours));
  }

  private String adminPassword() {
    return settings.text(ADMIN_PASSWORD).orElseGet(() -> secrets.password(ADMIN_PASSWORD));
  }

  private Banner banner(HubProcess hub) throws InterruptedException {
    boolean chosen = settings.text(ADMIN_PASSWORD).isPresent();
    Banner banner =
        new Banner(hub.uri())
            .addresses(settings.demo())
            .login(chosen ? Optional.empty() : Optional.of(adminPassword()))
            .data(settings.dataDirectory(), hub.log());
    if (settings.demo()) {
      new SandboxTokens(hub.uri()).token(TECHNICIAN).ifPresent(banner::calls);
      banner.serviceOrders();
    }
    return banner;
  }

  private void stop(HubProcess hub) {
    stopping = true;
    try {
      hub.close();
    } catch (IOException e) {
      System.err.println("The data directory stays locked: " + e.getMessage());
    }
  }
}
