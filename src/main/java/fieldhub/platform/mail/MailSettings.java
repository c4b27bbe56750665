package fieldhub.platform.mail;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Properties;

/** The organisation's mail server. Without {@code fieldhub.mail.host} the hub sends no mail. */
@SettingsGroup
public class MailSettings {

  /**
   * Each step of the SMTP dialogue: ten for a connection with TLS and a login, five for the mail.
   * With what the connections before may take that is less than three minutes, which the outbox
   * allows a call.
   */
  private static final String STEP_TIMEOUT_MS = "10000";

  private final Optional<String> host;
  private final int port;
  private final String from;
  private final Optional<String> user;
  private final Optional<String> password;
  private final boolean startTls;

  @Inject
  public MailSettings(Settings settings) {
    host = settings.text("fieldhub.mail.host");
    port = settings.number("fieldhub.mail.port", 25, 1, 65_535);
    from = settings.text("fieldhub.mail.from", "fieldhub@localhost");
    user = settings.text("fieldhub.mail.user");
    password = settings.text("fieldhub.mail.password");
    startTls = settings.flag("fieldhub.mail.starttls", false);
  }

  /** Whether a mail server is configured. */
  public boolean configured() {
    return host.isPresent();
  }

  String from() {
    return from;
  }

  Optional<String> user() {
    return user;
  }

  Optional<String> password() {
    return password;
  }

  /** Properties of the Jakarta Mail session. */
  Properties session() {
    Properties properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", host.orElse(""));
    properties.put("mail.smtp.port", Integer.toString(port));
    properties.put("mail.smtp.auth", Boolean.toString(user.isPresent()));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(startTls));
    properties.put("mail.smtp.starttls.required", Boolean.toString(startTls));
    properties.put("mail.smtp.connectiontimeout", STEP_TIMEOUT_MS);
    properties.put("mail.smtp.timeout", STEP_TIMEOUT_MS);
    properties.put("mail.smtp.writetimeout", STEP_TIMEOUT_MS);
    return properties;
  }
}
