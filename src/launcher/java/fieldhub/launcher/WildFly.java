package fieldhub.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * WildFly as the build has unpacked and configured it. The installation is only read; what a server
 * of it writes is below the hub's data directory.
 */
final class WildFly implements Server {

  static final String NAME = "wildfly";

  private final HubFiles files;

  WildFly(HubFiles files) {
    this.files = files;
  }

  @Override
  public List<Path> files() {
    return List.of(modules(), configuration().resolve("fieldhub.xml"));
  }

  /** It deploys what lies in a directory; what another version or a crash left there goes. */
  @Override
  public void prepare(ServerStart start) throws IOException {
    Path deployments = base(start).resolve("deployments");
    DataDirectory.delete(deployments);
    Files.createDirectories(deployments);
    copy(files.broker(), deployments);
    copy(files.hub(), deployments);
    if (start.sandbox()) {
      copy(files.sandbox(), deployments);
    }
  }

  /** The JVM itself, without WildFly's shell script in front: a signal must reach the server. */
  @Override
  public List<String> command(ServerStart start) {
    List<String> line = start.java(files.configuration(NAME).resolve("jvm.options"));
    line.add(
        "-Dlogging.configuration="
            + files.configuration(NAME).resolve("boot-logging.properties").toUri());
    line.addAll(List.of("-jar", modules().toString()));
    line.addAll(List.of("-mp", home().resolve("modules").toString()));
    line.add("org.jboss.as.standalone");
    line.add("-Djboss.home.dir=" + home());
    line.add("-Djboss.server.base.dir=" + base(start));
    line.add("-Djboss.server.config.dir=" + configuration());
    line.add("-Djboss.server.temp.dir=" + start.temporary());
    line.add("-Djboss.http.port=" + start.port());
    line.add("-Djboss.tx.node.id=" + node(start));
    line.add("--read-only-server-config=fieldhub.xml");
    return line;
  }

  /** Started, with or without errors. */
  @Override
  public List<String> lastWords() {
    return List.of("WFLYSRV0025", "WFLYSRV0026");
  }

  /** Another one for every data directory, the same after a restart; WildFly takes 23 bytes. */
  private static String node(ServerStart start) {
    byte[] directory = start.data().path().toString().getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(directory).toString().substring(0, 23);
  }

  private static void copy(Path archive, Path directory) throws IOException {
    Files.copy(archive, directory.resolve(archive.getFileName()));
  }

  private static Path base(ServerStart start) {
    return start.data().path().resolve(NAME);
  }

  private Path home() {
    return files.servers().resolve(NAME);
  }

  private Path modules() {
    return home().resolve("jboss-modules.jar");
  }

  private Path configuration() {
    return home().resolve("standalone").resolve("configuration");
  }
}
