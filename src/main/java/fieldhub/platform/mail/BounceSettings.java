package fieldhub.platform.mail;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;

/**
 * The mailbox that {@code fieldhub.mail.from} leads to, where mail servers report what they could
 * not deliver. Without {@code fieldhub.mail.bounces.host} nobody looks.
 */
@SettingsGroup
public class BounceSettings {

  private static final String HOST = "fieldhub.mail.bounces.host";
  private static final String USER = "fieldhub.mail.bounces.user";
  private static final String PASSWORD = "fieldhub.mail.bounces.password";
  private static final String STEP_TIMEOUT_MS = "10000";

  private final Optional<String> host;
  private final int port;
  private final boolean tls;
  private final String folder;
  private final String user;
  private final String password;

  @Inject
  public BounceSettings(Settings settings) {
    host = settings.text(HOST);
    tls = settings.flag("fieldhub.mail.bounces.tls", true);
    port = settings.number("fieldhub.mail.bounces.port", tls ? 993 : 143, 1, 65_535);
    folder = settings.text("fieldhub.mail.bounces.folder", "INBOX");
    user = host.isPresent() ? settings.required(USER) : settings.text(USER, "");
    password = host.isPresent() ? settings.required(PASSWORD) : settings.text(PASSWORD, "");
  }

  boolean isUsed() {
    return host.isPresent();
  }

  String folder() {
    return folder;
  }

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  /** Which of the two protocols of a session. */
  String protocol() {
    return tls ? "imaps" : "imap";
  }

  /** Properties of the Jakarta Mail session. */
  Properties session() {
    String prefix = "mail." + protocol() + ".";
    Properties properties = new Properties();
    properties.put(prefix + "host", host.orElse(""));
    properties.put(prefix + "port", Integer.toString(port));
    properties.put(prefix + "ssl.checkserveridentity", "true");
    // Else reading a mail marks it as read, recorded or not.
    properties.put(prefix + "peek", "true");
    properties.put(prefix + "connectiontimeout", STEP_TIMEOUT_MS);
    properties.put(prefix + "timeout", STEP_TIMEOUT_MS);
    properties.put(prefix + "writetimeout", STEP_TIMEOUT_MS);
    return properties;
  }
}
