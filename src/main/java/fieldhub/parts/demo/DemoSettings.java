package fieldhub.parts.demo;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** Where the demo organisation finds the sandbox. */
@SettingsGroup
public class DemoSettings {

  private final String sandbox;

  @Inject
  public DemoSettings(Settings settings) {
    sandbox =
        settings.text("fieldhub.sandbox.hub-url", "http://localhost:8080").replaceAll("/+$", "")
            + "/sandbox";
  }

  /** The demo's file with the sandbox's address, which stands beside the hub, filled in. */
  byte[] withSandbox(byte[] file) {
    return new String(file, StandardCharsets.UTF_8)
        .replace("{sandbox}", sandbox)
        .getBytes(StandardCharsets.UTF_8);
  }
}
