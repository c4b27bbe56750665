package fieldhub.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The files that a start needs, where the build has put them.
 *
 * @param base the checkout
 */
public record HubFiles(Path base) {

  public HubFiles {
    base = base.toAbsolutePath().normalize();
  }

  Path server() {
    return base.resolve("target/server/payara-micro.jar");
  }

  Path driver() {
    return base.resolve("target/server/postgresql.jar");
  }

  Path broker() {
    return base.resolve("target/activemq-ra.rar");
  }

  Path hub() {
    return base.resolve("target/fieldhub.war");
  }

  Path sandbox() {
    return base.resolve("target/fieldhub-sandbox.war");
  }

  Path configuration(String name) {
    return base.resolve("server-config/payara-micro").resolve(name);
  }

  void check() {
    for (Path file : List.of(server(), driver(), broker(), hub(), sandbox())) {
      if (!Files.isRegularFile(file)) {
        throw new HubStartException(file + " is missing: build first (mvn package).");
      }
    }
  }
}
