package fieldhub.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/**
 * What a person set for this start: a system property {@code fieldhub.x-y} or an environment
 * variable {@code FIELDHUB_X_Y}, the property first, as MicroProfile Config in the server does it.
 */
final class LauncherSettings {

  private final Properties properties;
  private final Map<String, String> environment;

  LauncherSettings(Properties properties, Map<String, String> environment) {
    this.properties = properties;
    this.environment = environment;
  }

  /** MicroProfile Config's form of a setting's name for the environment. */
  static String environmentName(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(properties.getProperty(name))
        .or(() -> Optional.ofNullable(environment.get(environmentName(name))))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /**
   * Under the user's home and not below {@code target/}: {@code mvn clean} must not delete data.
   */
  Path dataDirectory() {
    return text("fieldhub.data-dir")
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".fieldhub"))
        .toAbsolutePath()
        .normalize();
  }

  int port() {
    return read("fieldhub.port", Integer::valueOf, 8080);
  }

  Duration startTimeout() {
    return read("fieldhub.start-timeout", Duration::parse, Duration.ofMinutes(4));
  }

  private <T> T read(String name, Function<String, T> parser, T otherwise) {
    try {
      return text(name).map(parser).orElse(otherwise);
    } catch (NumberFormatException | DateTimeException unreadable) {
      throw new HubStartException(name + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** The demo organisation belongs to a database of our own only; on another the hub refuses it. */
  boolean demo() {
    return text("fieldhub.demo")
        .map(Boolean::parseBoolean)
        .orElseGet(
            () -> text("fieldhub.db.url").map(url -> url.startsWith("jdbc:h2:")).orElse(true));
  }

  /**
   * Everything that was set, for the server to see it as well: properties by their names,
   * environment variables by theirs.
   */
  Map<String, String> given() {
    Map<String, String> given = new LinkedHashMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(HubProcess.ENVIRONMENT_PREFIX)) {
            given.put(name, value);
          }
        });
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith("fieldhub.") || name.startsWith("mp.jwt.")) {
        given.put(name, properties.getProperty(name));
      }
    }
    return given;
  }
}
