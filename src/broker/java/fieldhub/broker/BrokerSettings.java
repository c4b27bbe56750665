package fieldhub.broker;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What an operator can set about the broker, read from the same places as every other setting of
 * the hub.
 *
 * @param url where the broker is; empty: inside this server
 * @param dataDirectory where the embedded broker keeps its journal
 * @param user for a broker elsewhere
 * @param password for a broker elsewhere
 */
record BrokerSettings(
    String url, Path dataDirectory, Optional<String> user, Optional<String> password) {

  static BrokerSettings read() {
    Config config = ConfigProvider.getConfig();
    return new BrokerSettings(
        text(config, "fieldhub.broker.url").orElse(""),
        text(config, "fieldhub.broker.data-dir")
            .map(Path::of)
            .orElseGet(() -> defaultDirectory(config)),
        text(config, "fieldhub.broker.user"),
        text(config, "fieldhub.broker.password"));
  }

  boolean isEmbedded() {
    return url.isEmpty();
  }

  /**
   * Beside the database of the launcher, not below the build: {@code mvn clean} must not delete
   * messages.
   */
  private static Path defaultDirectory(Config config) {
    return text(config, "fieldhub.data-dir")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".fieldhub"))
        .resolve("broker");
  }

  private static Optional<String> text(Config config, String name) {
    return config
        .getOptionalValue(name, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** Without the password, as this ends up in logs. */
  @Override
  public String toString() {
    return isEmbedded() ? "embedded in " + dataDirectory : url;
  }
}
