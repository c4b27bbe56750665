package fieldhub.operations.status;

import fieldhub.platform.config.Settings;
import fieldhub.platform.config.SettingsGroup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What the status tells that no other settings group does. */
@SettingsGroup
public class StatusSettings {
  private static final String BUILD = "/META-INF/build.properties";

  private final boolean demo;
  private final String version;

  @Inject
  StatusSettings(Settings settings) {
    demo = settings.flag("fieldhub.demo", false);
    version = built();
  }

  boolean demo() {
    return demo;
  }

  String version() {
    return version;
  }

  private static String built() {
    Properties build = new Properties();
    try (InputStream in = StatusSettings.class.getResourceAsStream(BUILD)) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
