package fieldhub.platform.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which build of the hub this is.
 *
 * @param text as operators and deployments know it, {@code 1.0+42}
 */
public record BuildVersion(String text) {
  private static final String BUILD = "/META-INF/build.properties";

  /** The version that the build wrote into this archive. */
  public static BuildVersion read() {
    Properties build = new Properties();
    try (InputStream in = BuildVersion.class.getResourceAsStream(BUILD)) {
      build.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BuildVersion(build.getProperty("version"));
  }
}
