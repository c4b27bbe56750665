package fieldhub.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The files that a start needs, where the build has put them.
 *
 * @param base the checkout
 */
public record HubFiles(Path base) {

  public HubFiles {
    base = base.toAbsolutePath().normalize();
  }

  /** Where the build puts servers. */
  Path servers() {
    return base.resolve("target/server");
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

  /** What turns a plain server into Fieldhub's. */
  Path configuration(String server) {
    return base.resolve("server-config").resolve(server);
  }

  void check(Server server) {
    Stream.concat(server.files().stream(), Stream.of(broker(), hub(), sandbox()))
        .filter(file -> !Files.isRegularFile(file))
        .findFirst()
        .ifPresent(
            file -> {
              throw new HubStartException(file + " is missing: build first (see README.md).");
            });
  }
}
