package fieldhub.parts.demo;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Whether there is to be a demo organisation. */
@SettingsGroup
public class DemoSettings {

  private static final String NAME = "fieldhub.demo";

  private final Settings settings;
  private final boolean wanted;
  private final String sandbox;

  @Inject
  public DemoSettings(Settings settings) {
    this.settings = settings;
    wanted = settings.flag(NAME, false);
    sandbox =
        settings.text("fieldhub.sandbox.hub-url", "http://localhost:8080").replaceAll("/+$", "")
            + "/sandbox";
  }

  /** Whether it is asked for and this database may hold it. */
  public boolean isWanted() {
    return wanted && settings.problems().stream().noneMatch(problem -> problem.name().equals(NAME));
  }

  /** The demo's file with the sandbox's address, which stands beside the hub, filled in. */
  byte[] withSandbox(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .replace("{sandbox}", sandbox)
        .getBytes(StandardCharsets.UTF_8);
  }
}
