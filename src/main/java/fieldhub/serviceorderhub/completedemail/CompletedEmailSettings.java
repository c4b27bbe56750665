package fieldhub.serviceorderhub.completedemail;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;

/** Who sends completed e-mails. */
@SettingsGroup
public class CompletedEmailSettings {

  private static final String SENDER = "fieldhub.serviceorderhub.completed-email";
  private static final String UPSTREAM = "fieldhub.serviceorderhub.upstream.url";

  private enum Sender {
    LOCAL,
    UPSTREAM
  }

  private final Sender sender;

  @Inject
  public CompletedEmailSettings(Settings settings) {
    sender = settings.choice(SENDER, Sender.LOCAL);
    if (sender == Sender.UPSTREAM && settings.text(UPSTREAM).isEmpty()) {
      settings.problem(SENDER, "upstream needs " + UPSTREAM);
    }
  }

  /** Whether InfoCare's hub sends them instead of this one. */
  boolean isUpstream() {
    return sender == Sender.UPSTREAM;
  }
}
